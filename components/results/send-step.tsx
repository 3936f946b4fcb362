import Send from 'lucide-react/icons/send'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'
import { Identity } from './identity'

type Props = {
  action: FormAction
  resultId: string
  patient: PatientChoice & { email: string | null }
  clinicWaits: boolean
}

/** One press from the patient, or what is missing for it. */
export function SendStep({ action, resultId, patient, clinicWaits }: Props) {
  return (
    <Card title="Send it">
      <div className="space-y-3">
        <Identity patient={patient} />
        {clinicWaits ? (
          <Notice tone="attention" title="Your clinic is still waiting for approval">
            Everything is ready. Sending begins when your clinic is approved.
          </Notice>
        ) : patient.email === null ? (
          <Notice tone="attention" title="No e-mail address yet">
            <TextLink href={`/clinic/patients/${patient.patientId}/edit`}>Add one to the patient’s details</TextLink>,
            then come back and send.
          </Notice>
        ) : (
          <ActionForm action={action} hidden={{ resultId }} className="space-y-3">
            <p>
              A message goes to <strong className="break-all">{patient.email}</strong>. It says that a document is
              there, and nothing of what it says.
            </p>
            <SubmitButton wide icon={<Send />} pendingLabel="Sending…">
              Send to the patient
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}
