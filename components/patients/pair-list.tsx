import { pairReasonNames } from '@/lib/patients/schema'
import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { ButtonLink } from '../ui/button-link'
import type { PatientChoice } from './patient-choice'
import { PatientLine } from './patient-line'

type Pair = { pairId: string; reason: keyof typeof pairReasonNames; first: PatientChoice; second: PatientChoice }

/** Pairs that may be one person each: look at them side by side, or say that they are two. */
export function PairList({ pairs, dismiss }: { pairs: readonly Pair[]; dismiss: FormAction }) {
  return (
    <ul className="divide-y divide-line">
      {pairs.map(({ pairId, reason, first, second }) => (
        <li key={pairId} className="space-y-3 py-4 first:pt-0">
          <p className="text-sm text-muted">{pairReasonNames[reason]}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <PatientLine patient={first} />
            <PatientLine patient={second} />
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <ButtonLink
              href={`/clinic/patients/duplicates/merge?survivor=${first.patientId}&absorbed=${second.patientId}`}
              variant="secondary"
              size="small"
            >
              Compare and merge
            </ButtonLink>
            <PlainButtonForm action={dismiss} hidden={{ pairId }} label="Not the same person" />
          </div>
        </li>
      ))}
    </ul>
  )
}
