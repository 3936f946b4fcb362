import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { softTone, type Tone } from './tone'

export type BadgeProps = { tone?: Tone | undefined; icon?: ReactNode; children: ReactNode }

/** A few words on a quiet ground. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 rounded-xl px-2.5 py-0.5 text-sm font-semibold',
        softTone[tone],
      )}
    >
      {icon}
      <span>{children}</span>
    </span>
  )
}
