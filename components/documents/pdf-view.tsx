'use client'

import dynamic from 'next/dynamic'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import type { DocumentWords } from './document-words'

// The viewer weighs more than everything else on the page, so it comes only when somebody asks for it.
const PdfPages = dynamic(() => import('./pdf-pages').then((file) => file.PdfPages), { ssr: false })

type Props = { href: string; words: DocumentWords; open: boolean }

const never = () => () => undefined

/** The door to a PDF's pages. Without scripts it is not there, and the download beside it does the work. */
export function PdfView({ href, words, open }: Props) {
  const [shown, setShown] = useState(open)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripted) return null
  return (
    <div className="border-t border-line">
      <div className="p-3">
        <Button wide variant={shown ? 'quiet' : 'primary'} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </Button>
      </div>
      {shown ? <PdfPages href={href} words={words} /> : null}
    </div>
  )
}
