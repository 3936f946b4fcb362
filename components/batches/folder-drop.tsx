'use client'

import FolderOpen from 'lucide-react/icons/folder-open'
import Upload from 'lucide-react/icons/upload'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { filesOfDrop, visible } from './files-of-drop'

type Props = { accept: string; hint: string; onFiles: (files: File[]) => void }

/** Where a folder is dropped, with buttons for those who choose it or single documents. */
export function FolderDrop({ accept, hint, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then(onFiles)
  }
  const take = (input: HTMLInputElement) => {
    onFiles(visible(Array.from(input.files ?? [])))
    input.value = ''
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
        'flex flex-col items-center gap-3 rounded-xl border-2 border-dashed px-4 py-6 text-center',
        over ? 'border-action bg-action-soft' : 'border-outline',
      )}
    >
      <p className="max-sm:hidden">Drop a folder or documents here, or</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button icon={<FolderOpen />} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <Button variant="secondary" icon={<Upload />} onClick={() => files.current?.click()}>
          Choose documents
        </Button>
      </div>
      <p className="text-sm text-muted">{hint}</p>
      <input
        ref={files}
        type="file"
        multiple
        accept={accept}
        hidden
        aria-label="Documents"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input
          input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  )
}
