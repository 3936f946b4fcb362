import { clinicStatusNames } from '@/lib/clinics/schema'
import { StatusBadge } from '../ui/status-badge'

type Props = { status: keyof typeof clinicStatusNames; proved: boolean }

const tones = { active: 'good', inactive: 'attention', suspended: 'danger' } as const

/** Where a clinic stands; one that has not proved its address cannot be approved yet. */
export function ClinicStatusBadge({ status, proved }: Props) {
  if (status === 'inactive' && !proved) return <StatusBadge tone="neutral">Address not proved yet</StatusBadge>
  return <StatusBadge tone={tones[status]}>{clinicStatusNames[status]}</StatusBadge>
}
