import { type DoctorState, doctorStateNames } from '@/lib/doctors/schema'
import { StatusBadge } from '../ui/status-badge'

const tones = {
  waiting: 'attention',
  approved: 'good',
  unproved: 'neutral',
  refused: 'danger',
  suspended: 'danger',
} as const

/** Where a doctor's registration stands. */
export function DoctorStateBadge({ state }: { state: DoctorState }) {
  return <StatusBadge tone={tones[state]}>{doctorStateNames[state]}</StatusBadge>
}
