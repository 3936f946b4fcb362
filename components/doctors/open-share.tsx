'use client'

import { type FormEvent, useCallback, useState } from 'react'
import { parseShlink } from '@/lib/shlinks/shlink'
import { QrScanner } from '../scan/qr-scanner'
import { ShareViewer, type ShareViewerProps } from '../shares/share-viewer'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { Textarea } from '../ui/textarea'
import { AfterOpening } from './after-opening'

type Props = Pick<ShareViewerProps, 'words'> & { recipient: string }

const notALink = 'This is not the link of a share. It has “shlink:/” in it, and a long row of letters after that.'

/** From a QR code or a pasted link to what a patient shows. The link, with its key, stays in this browser. */
export function OpenShare({ words, recipient }: Props) {
  const [link, setLink] = useState<string | null>(null)
  const [shareId, setShareId] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = useCallback((text: string) => {
    const isLink = parseShlink(text.trim()) !== null
    if (isLink) setLink(text.trim())
    setProblem(isLink ? null : notALink)
    return isLink
  }, [])
  const again = () => {
    setLink(null)
    setShareId(null)
  }
  if (link !== null)
    return (
      <div className="space-y-6">
        <Button variant="secondary" onClick={again}>
          Open another share
        </Button>
        {shareId ? <AfterOpening shareId={shareId} /> : null}
        <ShareViewer
          key={link}
          words={words}
          locale="en"
          link={link}
          recipient={recipient}
          doors="/doctor/shl"
          onOpened={setShareId}
        />
      </div>
    )
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('link')
    take(typeof typed === 'string' ? typed : '')
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title="Scan the QR code" lead="The one that the patient shows on their phone or on paper.">
        <QrScanner onRead={take} />
      </Card>
      <Card title="Or paste the link" lead="The one that the patient sent you.">
        <form onSubmit={paste} className="space-y-4">
          <Field id="link" label="Link" error={problem ?? undefined}>
            {(control) => <Textarea {...control} name="link" rows={3} autoComplete="off" spellCheck={false} />}
          </Field>
          <Button type="submit">Open</Button>
        </form>
      </Card>
      <div className="lg:col-span-2">
        <Notice title="The key stays here.">
          <p>
            A link has a key in it that opens the documents. It stays in this browser and is never sent to us: we note
            that you opened the share, and cannot read what is in it. To look again later you need the link again.
          </p>
        </Notice>
      </div>
    </div>
  )
}
