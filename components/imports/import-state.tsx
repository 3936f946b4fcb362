import { Progress } from '../ui/progress'
import { StatusBadge } from '../ui/status-badge'

type Facts = {
  rowCount: number
  position: number
  startedAt: Date | null
  finishedAt: Date | null
  cancelledAt: Date | null
}

/** Where an import stands. */
export function ImportState({ facts }: { facts: Facts }) {
  const { startedAt, finishedAt, cancelledAt } = facts
  if (finishedAt) return <StatusBadge tone="good">Finished</StatusBadge>
  if (cancelledAt) return <StatusBadge tone="neutral">Left aside</StatusBadge>
  if (!startedAt) return <StatusBadge tone="attention">Waits for its columns</StatusBadge>
  return <StatusBadge tone="action">At work</StatusBadge>
}

/** How far an import is, as a bar with words. */
export function ImportProgress({ facts }: { facts: Facts }) {
  const { rowCount, position } = facts
  return (
    <Progress
      label={`${position.toLocaleString('en-GB')} of ${rowCount.toLocaleString('en-GB')} rows`}
      value={position}
      max={rowCount}
    />
  )
}
