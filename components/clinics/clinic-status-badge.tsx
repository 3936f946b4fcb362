import { clinicStatusNames } from '@/lib/clinics/schema'
import { StatusBadge } from '../ui/status-badge'

type Props = { standing: keyof typeof clinicStatusNames; proved: boolean }

const tones = { active: 'good', inactive: 'attention', refused: 'neutral', suspended: 'danger' } as const

/** Where a clinic stands; one that has not proved its address cannot be approved yet. */
export function ClinicStatusBadge({ standing, proved }: Props) {
  if (standing === 'inactive' && !proved) return <StatusBadge tone="neutral">Address not proved yet</StatusBadge>
  return <StatusBadge tone={tones[standing]}>{clinicStatusNames[standing]}</StatusBadge>
}
