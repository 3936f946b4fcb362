import type { Comparison } from '@/lib/matching/schema'
import { findingWords, objectionsInWords } from '@/lib/matching/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { PatientLine } from '../patients/patient-line'
import { KeyHint } from './key-hint'

type Props = {
  documentId: string
  patients: readonly PatientChoice[]
  findings: Record<string, Comparison>
  chosen: string | null
  action: FormAction
}

/** Who it may be, the likeliest first, with what agrees and what does not; a key for each. */
export function CandidateList({ documentId, patients, findings, chosen, action }: Props) {
  return (
    <ul className="divide-y divide-line">
      {patients.map((patient, index) => {
        const found = findings[patient.patientId]
        return (
          <li key={patient.patientId} className="space-y-2 py-3">
            <div className="flex items-start gap-3">
              <KeyHint>{String(index + 1)}</KeyHint>
              <PatientLine patient={patient} />
            </div>
            {found ? (
              <div className="text-sm">
                <p>{findingWords(found)}</p>
                {objectionsInWords(found).map((words) => (
                  <p key={words} className="font-medium text-attention-ink">
                    {words}
                  </p>
                ))}
              </div>
            ) : null}
            <ActionForm action={action} hidden={{ documentId, patientId: patient.patientId }}>
              <SubmitButton
                size="small"
                variant={chosen === patient.patientId ? 'secondary' : 'primary'}
                data-key={String(index + 1)}
                aria-label={`This is the patient: ${patient.fullName}, number ${patient.patientNumber}`}
              >
                {chosen === patient.patientId ? 'Chosen' : 'This is the patient'}
              </SubmitButton>
            </ActionForm>
          </li>
        )
      })}
    </ul>
  )
}
