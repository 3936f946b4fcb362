import { Badge } from '../ui/badge'
import { Time } from '../ui/time'

export type SettingSummaryProps = {
  words: string
  isDefault: boolean
  changedAt: Date | null
  changedBy: string | null
}

/** What holds, and since when by whom. */
export function SettingSummary({ words, isDefault, changedAt, changedBy }: SettingSummaryProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <strong className="break-words">{words}</strong>
      {isDefault ? <Badge>Default</Badge> : null}
      {changedAt ? (
        <span className="text-sm text-muted">
          {changedBy ?? 'Somebody who has left'}, <Time value={changedAt} format="moment" /> UTC
        </span>
      ) : null}
    </p>
  )
}
