'use client'

import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useRef, useState } from 'react'
import { Button } from './button'

export type CopyTextProps = {
  text: string
  label?: string | undefined
  copiedLabel?: string | undefined
  fieldLabel?: string | undefined
}

/** Words to carry away: selectable without scripts, copied by one press with them. */
export function CopyText({ text, label = 'Copy', copiedLabel = 'Copied', fieldLabel = 'Text to copy' }: CopyTextProps) {
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // Where the browser does not lend its clipboard, the words are marked, ready for the reader's own copy.
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => field.current?.select(),
    )
  return (
    <div className="flex flex-wrap gap-2">
      <input
        ref={field}
        readOnly
        value={text}
        aria-label={fieldLabel}
        onFocus={(event) => event.currentTarget.select()}
        className="min-h-11 min-w-0 flex-1 basis-48 rounded-lg border border-outline bg-sunken px-3 font-mono text-sm"
      />
      <Button variant="secondary" onClick={() => void copy()} icon={copied ? <Check /> : <Copy />}>
        <span aria-live="polite">{copied ? copiedLabel : label}</span>
      </Button>
    </div>
  )
}
