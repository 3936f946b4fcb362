import { exportStates, type ExportState } from '@/lib/exports/schema'
import { StatusBadge } from '../ui/status-badge'

const tones = {
  pending: 'neutral',
  processing: 'attention',
  completed: 'good',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
} as const

/** Where a list that was asked for stands. */
export function ExportBadge({ state }: { state: ExportState }) {
  return <StatusBadge tone={tones[state]}>{exportStates[state]}</StatusBadge>
}
