import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Time } from '../ui/time'
import { Identity } from './identity'

type Props = { action: FormAction; resultId: string; patient: PatientChoice; footer: ReactNode }

/** A person compares the document with the patient and says so. */
export function ReviewStep({ action, resultId, patient, footer }: Props) {
  const { fullName, dateOfBirth } = patient
  return (
    <Card title="Is it this patient’s?" lead="Compare with what stands on the document itself." footer={footer}>
      <div className="space-y-3">
        <Identity patient={patient} />
        <ActionForm action={action} hidden={{ resultId, patientId: patient.patientId }} className="space-y-3">
          <CheckboxField
            name="compared"
            label={
              <>
                I compared the name and the {dateOfBirth ? 'birth date' : 'number'} on the document with{' '}
                <strong>{fullName}</strong>,{' '}
                {dateOfBirth ? (
                  <>
                    born <Time value={dateOfBirth} />
                  </>
                ) : (
                  `number ${patient.patientNumber}`
                )}
                .
              </>
            }
            hint={
              dateOfBirth ? undefined : 'Your clinic has no birth date for this patient. A name alone is not enough.'
            }
          />
          <SubmitButton wide pendingLabel="Saving…">
            Mark as reviewed
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  )
}
