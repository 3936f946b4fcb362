import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { Tone } from './tone'

const edges: Record<Tone, string> = {
  neutral: 'border-s-line',
  action: 'border-s-action',
  attention: 'border-s-attention',
  danger: 'border-s-danger',
  good: 'border-s-good',
}

export type FigureCardProps = {
  label: ReactNode
  value: ReactNode
  hint?: ReactNode
  href?: string | undefined
  tone?: Tone | undefined
  icon?: ReactNode
}

/** One number that matters, with its name; with `href` the whole card leads to what it counts. */
export function FigureCard({ label, value, hint, href, tone = 'neutral', icon }: FigureCardProps) {
  const look = classNames('flex flex-col rounded-xl border border-s-4 border-line bg-surface px-4 py-3', edges[tone])
  const body = (
    <>
      <span className="flex items-center gap-2 text-muted">
        {icon}
        {label}
      </span>
      <span className="text-3xl font-semibold tabular-nums">{value}</span>
      {hint ? <span className="text-sm text-muted">{hint}</span> : null}
    </>
  )
  if (!href) return <div className={look}>{body}</div>
  return (
    <Link href={href} prefetch={false} className={classNames(look, 'hover:bg-action-soft')}>
      {body}
    </Link>
  )
}
