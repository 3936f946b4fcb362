import { type Comparison, findingWords, objectionsInWords } from '@/lib/matching/schema'
import { SecondStep } from '../batches/second-step'
import type { FormAction } from '../forms/form-state'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { StatusBadge } from '../ui/status-badge'

type Props = {
  identity: {
    state: 'unchecked' | 'agrees' | 'differs'
    findings: readonly (Comparison | null)[]
    reason: string | null
    matchedByMe: boolean
  }
  resultId: string
  patient: PatientChoice | null
  sent: boolean
  may: boolean
  action: FormAction
}

/** Whether the documents themselves say that they are this patient's, and the second person's word where they do not. */
export function IdentityCheck({ identity, resultId, patient, sent, may, action }: Props) {
  const { state, findings, reason, matchedByMe } = identity
  if (!patient || (sent && state === 'unchecked')) return null
  if (state === 'unchecked')
    return (
      <Card title="Is it on the document?">
        <p>
          The document is being read and compared with the patient. This takes a few seconds, a scan a little longer.
        </p>
      </Card>
    )
  return (
    <>
      <Card title="Is it on the document?">
        <div className="space-y-2">
          <StatusBadge tone={state === 'agrees' ? 'good' : 'attention'}>
            {state === 'agrees' ? 'The document bears the patient’s identity' : 'The document does not say enough'}
          </StatusBadge>
          {findings.map((finding, index) => (
            // oxlint-disable-next-line no-array-index-key -- one line a document, in the documents' order
            <div key={index} className="text-sm">
              <p>{finding ? findingWords(finding) : 'This document could not be read.'}</p>
              {finding
                ? objectionsInWords(finding).map((words) => (
                    <p key={words} className="font-medium text-attention-ink">
                      {words}
                    </p>
                  ))
                : null}
            </div>
          ))}
          {reason ? <p>A second person says: “{reason}”</p> : null}
        </div>
      </Card>
      {state === 'differs' && !reason && !sent && may ? (
        <SecondStep hidden={{ resultId }} patient={patient} ownChoice={matchedByMe} action={action} />
      ) : null}
    </>
  )
}
