'use client'

import { useEffect, useRef, useState } from 'react'
import { Document, Page, pdfjs } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import { type DocumentWords, fillWords } from './document-words'
import { ZoomButtons } from './zoom-buttons'

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).toString()

// Fonts of the device stand in for those that a document does not carry; nothing is fetched from elsewhere.
const options = { useSystemFonts: true, useWasm: false }
const steps = [1, 1.5, 2, 3] as const

type Props = { href: string; words: DocumentWords }

/** Every page of a PDF, one below the other, drawn when it comes near; the text can be selected and read aloud. */
export function PdfPages({ href, words }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [pages, setPages] = useState(0)
  const [step, setStep] = useState(0)
  useEffect(() => setWidth(box.current?.clientWidth ?? 320), [])
  const said = (text: string) => <p className="p-4 text-muted">{text}</p>
  return (
    <div>
      <ZoomButtons step={step} steps={steps} onStep={setStep} words={words} />
      <div
        ref={box}
        className="max-h-[85vh] overflow-auto bg-sunken"
        tabIndex={0}
        role="region"
        aria-label={words.kinds.pdf}
      >
        <Document
          file={href}
          options={options}
          loading={said(words.loading)}
          error={said(words.failed)}
          onLoadSuccess={({ numPages }) => setPages(numPages)}
        >
          {width > 0
            ? Array.from({ length: pages }, (_, index) => (
                <NearPage
                  key={index}
                  number={index + 1}
                  width={width * (steps[step] ?? 1)}
                  label={fillWords(words.page, { page: index + 1, pages })}
                />
              ))
            : null}
        </Document>
      </div>
    </div>
  )
}

// What is read aloud is the text laid over the drawing. The tree that a document brings of itself, drawn inside the canvas,
// is often broken and would be read a second time.
const hideFromReaders = (canvas: HTMLCanvasElement | null) => canvas?.setAttribute('aria-hidden', 'true')

type NearProps = { number: number; width: number; label: string }

/** Draws a page once it comes near the window: a long document on a small phone draws what is looked at. */
function NearPage({ number, width, label }: NearProps) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(number === 1)
  useEffect(() => {
    if (near || !place.current) return undefined
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '600px' },
    )
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [near])
  return (
    <figure ref={place} className="mb-3" style={{ minHeight: near ? undefined : width * 1.4 }}>
      {near ? (
        <Page pageNumber={number} width={width} renderAnnotationLayer={false} loading="" canvasRef={hideFromReaders} />
      ) : null}
      <figcaption className="p-2 text-center text-sm text-muted">{label}</figcaption>
    </figure>
  )
}
