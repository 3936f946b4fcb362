'use client'

import Upload from 'lucide-react/icons/upload'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'

type Props = {
  /** For the device's own chooser. */
  accept: string
  hint: string
  describedBy?: string | undefined
  onFiles: (files: Iterable<File>) => void
}

/** Where documents are dropped, with a button for those who choose them. */
export function DropArea({ accept, hint, describedBy, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(event.dataTransfer.files)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classNames(
        'flex flex-col items-center gap-2 rounded-xl border-2 border-dashed px-4 py-6 text-center',
        over ? 'border-action bg-action-soft' : 'border-outline',
      )}
    >
      <p className="max-sm:hidden">Drop documents here, or</p>
      <Button
        variant="secondary"
        icon={<Upload />}
        aria-describedby={describedBy}
        onClick={() => chooser.current?.click()}
      >
        Choose documents
      </Button>
      <p className="text-sm text-muted">{hint}</p>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={accept}
        hidden
        aria-label="Documents"
        onChange={(event) => {
          onFiles(event.currentTarget.files ?? [])
          // Otherwise a document that was removed could not be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
