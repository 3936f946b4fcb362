import { type Stage, stageNames } from '@/lib/results/schema'
import { StatusBadge } from '../ui/status-badge'
import type { Tone } from '../ui/tone'

const tones: Record<Stage, Tone> = {
  to_match: 'attention',
  to_review: 'attention',
  to_authorise: 'attention',
  to_send: 'action',
  sent: 'neutral',
  read: 'good',
  withdrawn: 'danger',
  archived: 'neutral',
}

/** Where a result stands. */
export function StageBadge({ stage }: { stage: Stage }) {
  return <StatusBadge tone={tones[stage]}>{stageNames[stage]}</StatusBadge>
}
