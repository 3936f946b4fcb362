import type { PairRow } from '@/lib/patients/schema'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'

type Props = { patientId: string; pairs: readonly PairRow[] }

/** On a patient's page: who else of the clinic is likely the same person. Nothing where nobody is. */
export function LikelySame({ patientId, pairs }: Props) {
  if (pairs.length === 0) return null
  return (
    <Notice tone="attention" title="Perhaps this person is here already.">
      <ul className="space-y-1">
        {pairs.map(({ pairId, first, second }) => {
          const other = first.patientId === patientId ? second : first
          return (
            <li key={pairId}>
              {other.fullName} ({other.patientNumber}):{' '}
              <TextLink href={`/clinic/patients/duplicates/merge?survivor=${other.patientId}&absorbed=${patientId}`}>
                compare the two
              </TextLink>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
