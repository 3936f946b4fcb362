import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Identity } from './identity'

type Props = { action: FormAction; resultId: string; patient: PatientChoice; footer: ReactNode }

/** Whoever answers for the result lets it go out. */
export function AuthoriseStep({ action, resultId, patient, footer }: Props) {
  return (
    <Card title="May it go out?" lead="You answer for what it says and for whom it is." footer={footer}>
      <div className="space-y-3">
        <Identity patient={patient} />
        <ActionForm action={action} hidden={{ resultId }}>
          <SubmitButton wide pendingLabel="Saving…">
            Authorise
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  )
}
