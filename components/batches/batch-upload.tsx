'use client'

import CirclePause from 'lucide-react/icons/circle-pause'
import CirclePlay from 'lucide-react/icons/circle-play'
import X from 'lucide-react/icons/x'
import { useRouter } from 'next/navigation'
import { useCallback, useRef } from 'react'
import { useLeaveWarning } from '../uploads/use-leave-warning'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { VisuallyHidden } from '../ui/visually-hidden'
import { FolderDrop } from './folder-drop'
import { type FolderItem, folderFigures } from './upload-state'
import { useFolder } from './use-folder'

type Props = { batchId: string; accept: string; hint: string }

const refreshMilliseconds = 1500

/** Takes a folder in: progress for each file and for all, a pause, and going on after a broken line or a closed page. */
export function BatchUpload({ batchId, accept, hint }: Props) {
  const router = useRouter()
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const onArrived = useCallback(() => {
    waiting.current ??= setTimeout(() => {
      waiting.current = null
      router.refresh()
    }, refreshMilliseconds)
  }, [router])
  const { items, paused, add, pause, goOn, remove } = useFolder(batchId, onArrived)
  const figures = folderFigures(items)
  useLeaveWarning(figures.under > 0, 'Documents are still being sent. Leave this page all the same?')
  const listed = items.filter(({ state }) => state !== 'done' && state !== 'waiting')
  return (
    <div className="space-y-4">
      <FolderDrop accept={accept} hint={hint} onFiles={add} />
      {figures.total === 0 ? null : (
        <div className="space-y-3" aria-live="polite">
          <Progress
            label={paused ? 'Paused' : figures.under > 0 ? 'Sending the folder' : 'All that could be sent is there'}
            value={figures.percent}
            words={`${figures.over} of ${figures.total}`}
          />
          <div className="flex flex-wrap gap-2">
            {figures.under > 0 && !paused ? (
              <Button variant="secondary" icon={<CirclePause />} onClick={pause}>
                Pause
              </Button>
            ) : null}
            {paused || figures.failed > 0 ? (
              <Button variant="secondary" icon={<CirclePlay />} onClick={goOn}>
                Go on
              </Button>
            ) : null}
          </div>
          {figures.refused > 0 ? (
            <Notice tone="attention" title={`${figures.refused} refused, with the reason beside each`} />
          ) : null}
          <ul className="max-h-80 divide-y divide-line overflow-y-auto">
            {listed.map((item) => (
              <FileLine key={item.key} item={item} onRemove={() => remove(item.key)} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function FileLine({ item, onRemove }: { item: FolderItem; onRemove: () => void }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-48 break-all">{item.file.name}</span>
      <span className="min-w-0 basis-56">{wordsOf(item)}</span>
      {item.state === 'sending' || item.state === 'failed' ? (
        <Button variant="quiet" size="small" icon={<X />} onClick={onRemove}>
          Remove<VisuallyHidden> {item.file.name}</VisuallyHidden>
        </Button>
      ) : null}
    </li>
  )
}

function wordsOf(item: FolderItem) {
  switch (item.state) {
    case 'checking':
      return <span className="text-sm text-muted">Looking whether it is there already</span>
    case 'sending':
      return <Progress label="Sending" value={item.percent} words={`${item.percent}%`} />
    case 'known':
      return (
        <span className="text-sm text-muted">
          {item.where === 'batch'
            ? 'Already in this batch'
            : 'Your clinic has this document already; it was not sent again'}
        </span>
      )
    case 'refused':
    case 'failed':
      return <span className="text-sm font-medium text-danger-ink">{item.message}</span>
    default:
      return null
  }
}
