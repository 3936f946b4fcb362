import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { Identity } from './identity'
import type { ResultDetails } from './result-details'

type Props = {
  action: FormAction
  result: ResultDetails
  patient: PatientChoice & { email: string | null }
  mayAnnounce: boolean
  timeZone: string
}

/** Whether the patient has read it, and a second message where they have not. */
export function ReadStep({ action, result, patient, mayAnnounce, timeZone }: Props) {
  const { resultId, firstViewedAt, sentAt } = result
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <Card title={firstViewedAt ? 'The patient has read it' : 'Not read yet'}>
      <div className="space-y-3">
        <Identity patient={patient} />
        <p>
          {firstViewedAt ? <>First opened {moment(firstViewedAt)}.</> : null}{' '}
          {sentAt ? <>Sent {moment(sentAt)}.</> : null}
        </p>
        {mayAnnounce && !firstViewedAt ? (
          <ActionForm action={action} hidden={{ resultId }} className="space-y-3">
            <p>
              Did the message not arrive? Check the address,{' '}
              <strong className="break-all">{patient.email ?? 'none yet'}</strong>, with the patient (
              <TextLink href={`/clinic/patients/${patient.patientId}/edit`}>change it</TextLink>), then send it again.
            </p>
            <SubmitButton variant="secondary" wide pendingLabel="Sending…">
              Send the message again
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  )
}
