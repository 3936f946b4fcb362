import type { ReactNode } from 'react'
import { stateNames, type WorkState } from '@/lib/storage-moves/schema'
import { Badge } from '../ui/badge'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'
import { inCount } from './bytes'

const tones: Record<WorkState, Tone> = { going: 'action', paused: 'attention', cancelled: 'neutral', finished: 'good' }

export type WorkFacts = {
  state: WorkState
  startedBy: string
  startedAt: Date
  endedAt: Date | null
  pauseReason: string | null
}

type Props = WorkFacts & { title: string; done: number; total: number; children?: ReactNode }

/** One piece of long work: what, how far, by whom, and what stands in its way. */
export function WorkCard({ title, state, done, total, startedBy, startedAt, endedAt, pauseReason, children }: Props) {
  return (
    <li className="space-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        <Badge tone={tones[state]}>{stateNames[state]}</Badge>
      </div>
      {state === 'going' || state === 'paused' ? (
        <Progress
          label="Done"
          value={Math.min(done, total)}
          max={Math.max(1, total)}
          words={`${inCount(done)} of ${inCount(total)}`}
        />
      ) : null}
      {pauseReason ? <Notice tone="attention" title={pauseReason} /> : null}
      <p className="text-sm text-muted">
        Started by {startedBy}, <Time value={startedAt} format="moment" /> UTC
        {endedAt ? (
          <>
            {' '}
            · ended <Time value={endedAt} format="moment" /> UTC
          </>
        ) : null}
      </p>
      {children}
    </li>
  )
}
