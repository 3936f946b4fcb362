'use client'

import { useState } from 'react'
import { decodeBase64, decodeUtf8 } from '@/lib/shlinks/decode-text'
import type { SharedAttachment } from '@/lib/shlinks/shared-content'
import { PdfView } from '../documents/pdf-view'
import { fillWords, sizeWords } from '../documents/document-words'
import { ZoomButtons } from '../documents/zoom-buttons'
import { Button } from '../ui/button'
import type { ViewerWords } from './viewer-words'

const steps = [100, 150, 200, 300] as const
const mostCharacters = 200_000

type Props = { attachment: SharedAttachment; words: ViewerWords }

/** A document that came inside a share. Pictures and PDFs are drawn, text is text; anything else is not shown or kept here. */
export function SharedAttachmentView({ attachment, words }: Props) {
  const { kind, mediaType, data } = attachment
  const bytes = kind === 'other' ? null : decodeBase64(data)
  const title = attachment.title || words.documents
  return (
    <article className="overflow-hidden rounded-xl border border-line bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-3 p-4">
        <div className="min-w-0">
          <h4 className="font-semibold break-words">
            <bdi>{title}</bdi>
          </h4>
          <p className="text-base text-muted">{bytes ? sizeWords(bytes.length, words.document) : words.notShown}</p>
        </div>
        {bytes ? (
          <Button variant="secondary" onClick={() => keep(bytes, title)}>
            {words.document.download}
          </Button>
        ) : null}
      </header>
      {bytes && kind === 'pdf' ? (
        <PdfView href={`data:application/pdf;base64,${data}`} words={words.document} open={false} />
      ) : null}
      {bytes && kind === 'image' ? (
        <Picture
          href={`data:${mediaType};base64,${data}`}
          alt={fillWords(words.document.alt, { name: title })}
          words={words}
        />
      ) : null}
      {bytes && kind === 'text' ? (
        <div tabIndex={0} role="region" aria-label={title} className="max-h-96 overflow-auto border-t border-line">
          <pre className="p-4 text-base whitespace-pre-wrap">{decodeUtf8(bytes).slice(0, mostCharacters)}</pre>
        </div>
      ) : null}
    </article>
  )
}

/** As bytes of no kind: a browser then never shows them as a page of ours. */
function keep(bytes: Uint8Array<ArrayBuffer>, title: string) {
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = Object.assign(document.createElement('a'), { href, download: title.replace(/[^\p{L}\p{N}._-]+/gu, '-') })
  link.click()
  // The download has its own hold on the bytes by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function Picture({ href, alt, words }: { href: string; alt: string; words: ViewerWords }) {
  const [step, setStep] = useState(0)
  return (
    <div className="border-t border-line">
      <div className="max-h-[80vh] overflow-auto bg-sunken" tabIndex={0} role="region" aria-label={alt}>
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img src={href} alt={alt} className="max-w-none" style={{ width: `${steps[step] ?? 100}%` }} />
      </div>
      <ZoomButtons step={step} steps={steps} onStep={setStep} words={words.document} />
    </div>
  )
}
