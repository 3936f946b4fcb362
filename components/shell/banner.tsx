import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import { softTone, type Tone } from '../ui/tone'

export type BannerProps = { tone?: Tone | undefined; icon?: ReactNode; children: ReactNode }

/** One line across the top of every page of a portal. */
export function Banner({ tone = 'attention', icon, children }: BannerProps) {
  return (
    <div className={classNames('no-print px-4 py-1.5 text-center text-sm', softTone[tone])}>
      {icon} {children}
    </div>
  )
}
