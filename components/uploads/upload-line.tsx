'use client'

import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import RotateCw from 'lucide-react/icons/rotate-cw'
import X from 'lucide-react/icons/x'
import { englishDocumentWords as words, sizeWords } from '../documents/document-words'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import { VisuallyHidden } from '../ui/visually-hidden'
import type { UploadItem } from './upload-item'

type Props = { item: UploadItem; onCancel: () => void; onRetry: () => void; onRemove: () => void }

/** One document: what it is, how far it is, and what can be done about it. */
export function UploadLine({ item, onCancel, onRetry, onRemove }: Props) {
  const name = <VisuallyHidden> {item.file.name}</VisuallyHidden>
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-40">
          <span className="font-semibold break-all">{item.state === 'done' ? item.filename : item.file.name}</span>
          <span className="block text-sm text-muted">
            {item.state === 'done' ? `${words.kinds[item.kind]} · ` : null}
            {sizeWords(item.file.size, words)}
          </span>
        </p>
        <div className="flex gap-2">
          {item.state === 'failed' ? (
            <Button variant="secondary" size="small" icon={<RotateCw />} onClick={onRetry}>
              Try again{name}
            </Button>
          ) : null}
          {item.state === 'sending' ? (
            <Button variant="secondary" size="small" icon={<X />} onClick={onCancel}>
              Cancel{name}
            </Button>
          ) : (
            <Button variant="quiet" size="small" icon={<X />} onClick={onRemove}>
              Remove{name}
            </Button>
          )}
        </div>
      </div>
      <Standing item={item} />
    </li>
  )
}

function Standing({ item }: { item: UploadItem }) {
  switch (item.state) {
    case 'waiting':
      return <p className="text-sm text-muted">Waits for its turn</p>
    case 'sending':
      return <Progress label="Sending" value={item.percent} words={`${item.percent}%`} />
    case 'checking':
      return <Progress label="Checking and sealing the document" />
    case 'done':
      return (
        <p className="flex items-center gap-1.5 text-sm text-good-ink">
          <CircleCheck /> Received
        </p>
      )
    case 'failed':
      return (
        <p className="flex gap-1.5 text-sm font-medium text-danger-ink">
          <CircleAlert /> {item.message}
        </p>
      )
  }
}
