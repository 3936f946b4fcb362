import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { softTone, type Tone } from './tone'
import { ToneIcon } from './tone-icon'

export type TimelineEvent = {
  key: string
  title: ReactNode
  time?: ReactNode
  detail?: ReactNode
  tone?: Tone | undefined
  icon?: ReactNode
}

/** What happened and when, first to last in the order given. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol>
      {events.map((event, index) => (
        <li key={event.key} className="relative flex gap-3 pb-5 last:pb-0">
          {index < events.length - 1 ? (
            <span aria-hidden="true" className="absolute start-[0.9rem] top-8 bottom-0 w-0.5 bg-line" />
          ) : null}
          <span
            className={classNames(
              'grid size-7.5 shrink-0 place-items-center rounded-full text-sm',
              softTone[event.tone ?? 'neutral'],
            )}
          >
            {event.icon ?? <ToneIcon tone={event.tone ?? 'neutral'} />}
          </span>
          <div className="min-w-0 pt-0.5">
            <p className="font-semibold">{event.title}</p>
            {event.time ? <p className="text-sm text-muted">{event.time}</p> : null}
            {event.detail ? <div className="mt-1 text-sm">{event.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
