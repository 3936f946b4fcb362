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
    status: 'active' | 'inactive' | 'suspended'
    emailVerifiedAt: Date | null
  }
  actions: { approve: FormAction; suspend: FormAction; reactivate: FormAction }
}

/** What an admin can decide about a clinic now. */
export function ClinicDecision({ clinic, actions }: Props) {
  const hidden = { clinicId: clinic.clinicId }
  if (clinic.status === 'suspended')
    return (
      <ActionForm action={actions.reactivate} hidden={hidden}>
        <SubmitButton>End the suspension</SubmitButton>
      </ActionForm>
    )
  return (
    <div className="flex flex-wrap items-start gap-4">
      {clinic.status === 'inactive' && clinic.emailVerifiedAt === null ? (
        <Notice title="It can be approved once its e-mail address is proved." />
      ) : null}
      {clinic.status === 'inactive' && clinic.emailVerifiedAt !== null ? (
        <ActionForm action={actions.approve} hidden={hidden}>
          <SubmitButton>Approve this clinic</SubmitButton>
        </ActionForm>
      ) : null}
      <Confirm
        label="Suspend this clinic…"
        title={`Suspend ${clinic.clinicName}?`}
        consequence="All its people are signed out at once and nothing more is sent. Patients keep what they were sent. You can end the suspension later."
      >
        <ActionForm action={actions.suspend} hidden={hidden}>
          <TextareaField name="reason" label="Reason" hint="The clinic is told this." rows={3} />
          <SubmitButton variant="danger">Suspend {clinic.clinicName}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  )
}
