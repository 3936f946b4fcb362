import type { clinicStatusNames } from '@/lib/clinics/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Confirm } from '../ui/confirm'
import { Notice } from '../ui/notice'

type Props = {
  clinic: {
    clinicId: string
    clinicName: string
    standing: keyof typeof clinicStatusNames
    emailVerifiedAt: Date | null
  }
  actions: { approve: FormAction; refuse: FormAction; suspend: FormAction; reactivate: FormAction }
}

/** What an admin can decide about a clinic now. */
export function ClinicDecision({ clinic, actions }: Props) {
  const { clinicId, clinicName, standing, emailVerifiedAt } = clinic
  const hidden = { clinicId }
  if (standing === 'suspended')
    return (
      <ActionForm action={actions.reactivate} hidden={hidden}>
        <SubmitButton>End the suspension</SubmitButton>
      </ActionForm>
    )
  const waits = standing === 'inactive' || standing === 'refused'
  return (
    <div className="flex flex-wrap items-start gap-4">
      {waits && emailVerifiedAt === null ? (
        <Notice title="It can be approved once its e-mail address is proved." />
      ) : null}
      {waits && emailVerifiedAt !== null ? (
        <ActionForm action={actions.approve} hidden={hidden}>
          <SubmitButton>{standing === 'refused' ? 'Approve after all' : 'Approve this clinic'}</SubmitButton>
        </ActionForm>
      ) : null}
      {standing === 'inactive' ? (
        <Confirm
          label="Refuse…"
          title={`Refuse ${clinicName}?`}
          consequence="Its people are signed out and cannot sign in; they read your reason there and in a message. You can approve it later."
        >
          <WithReason action={actions.refuse} hidden={hidden} label={`Refuse ${clinicName}`} />
        </Confirm>
      ) : null}
      <Confirm
        label="Suspend this clinic…"
        title={`Suspend ${clinicName}?`}
        consequence="All its people are signed out at once and nothing more is sent. Patients keep what they were sent. You can end the suspension later."
      >
        <WithReason action={actions.suspend} hidden={hidden} label={`Suspend ${clinicName}`} />
      </Confirm>
    </div>
  )
}

function WithReason({ action, hidden, label }: { action: FormAction; hidden: Record<string, string>; label: string }) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <TextareaField name="reason" label="Reason" hint="The clinic is told this." rows={3} />
      <SubmitButton variant="danger">{label}</SubmitButton>
    </ActionForm>
  )
}
