import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Identity } from './identity'

const classes = [
  { value: 'unknown', label: 'Not said' },
  { value: 'normal', label: 'Normal' },
  { value: 'abnormal', label: 'Abnormal' },
  { value: 'critical', label: 'Critical' },
]

type Props = { action: FormAction; resultId: string; patient: PatientChoice; footer: ReactNode }

/** Whoever answers for the result lets it go out. */
export function AuthoriseStep({ action, resultId, patient, footer }: Props) {
  return (
    <Card title="May it go out?" lead="You answer for what it says and for whom it is." footer={footer}>
      <div className="space-y-3">
        <Identity patient={patient} />
        <ActionForm action={action} hidden={{ resultId }}>
          <SelectField
            name="flagClass"
            label="What it says, taken together"
            hint="Where its values say that it is graver, they are believed. A critical result opens a call."
            options={classes}
            placeholder={undefined}
            defaultValue="unknown"
          />
          <SubmitButton wide pendingLabel="Saving…">
            Authorise
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  )
}
