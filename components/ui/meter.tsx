import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { Tone } from './tone'

const fills: Record<Tone, string> = {
  neutral: 'bg-outline',
  action: 'bg-action',
  attention: 'bg-attention',
  danger: 'bg-danger',
  good: 'bg-good',
}

export type MeterProps = {
  label: ReactNode
  value: number
  max?: number | undefined
  words: ReactNode
  tone?: Tone | undefined
}

/** How much of something there is; `words` say the same in words ("18 of 20 opened"). */
export function Meter({ label, value, max = 100, words, tone = 'action' }: MeterProps) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>{label}</span>
        <span className="font-semibold tabular-nums">{words}</span>
      </p>
      <div aria-hidden="true" className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
        <div className={classNames('h-full rounded-full', fills[tone])} style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  )
}
