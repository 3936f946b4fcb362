'use client'

import { useState } from 'react'
import type { DocumentWords } from './document-words'
import { ZoomButtons } from './zoom-buttons'

type Props = { href: string; alt: string; words: Pick<DocumentWords, 'larger' | 'smaller'> }

const steps = [100, 150, 200, 300, 400] as const

/** A picture, as wide as the page, larger by a press. Without scripts a press on it opens it alone, where the browser zooms. */
export function ImageView({ href, alt, words }: Props) {
  const [step, setStep] = useState(0)
  const width = `${steps[step] ?? 100}%`
  return (
    <div className="border-t border-line">
      <div className="max-h-[80vh] overflow-auto bg-sunken">
        <a href={href} target="_blank" rel="noreferrer">
          {/* The plain element: the image optimiser would be a second, unguarded way to the document. */}
          {/* oxlint-disable-next-line nextjs/no-img-element */}
          <img src={href} alt={alt} loading="lazy" decoding="async" className="max-w-none" style={{ width }} />
        </a>
      </div>
      <ZoomButtons step={step} steps={steps} onStep={setStep} words={words} />
    </div>
  )
}
