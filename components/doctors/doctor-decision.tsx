import type { DoctorState } from '@/lib/doctors/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Confirm } from '../ui/confirm'
import { Notice } from '../ui/notice'

type Props = {
  doctor: { doctorId: string; fullName: string; state: DoctorState; licence: object | null }
  actions: { approve: FormAction; refuse: FormAction; suspend: FormAction; reactivate: FormAction }
}

/** What an admin can decide about a doctor now. */
export function DoctorDecision({ doctor, actions }: Props) {
  const { doctorId, fullName, state, licence } = doctor
  const hidden = { doctorId }
  if (state === 'unproved') return <Notice title="It can be decided once the e-mail address is proved." />
  if (state === 'suspended')
    return (
      <ActionForm action={actions.reactivate} hidden={hidden}>
        <SubmitButton>End the suspension</SubmitButton>
      </ActionForm>
    )
  return (
    <div className="flex flex-wrap items-start gap-4">
      {state !== 'approved' && licence === null ? (
        <Notice title="It can be approved once somebody has looked the licence up and written down what it says." />
      ) : null}
      {state === 'approved' || licence === null ? null : (
        <ActionForm action={actions.approve} hidden={hidden}>
          <SubmitButton>{state === 'refused' ? 'Approve after all' : 'Approve this doctor'}</SubmitButton>
        </ActionForm>
      )}
      {state === 'waiting' ? (
        <Confirm
          label="Refuse…"
          title={`Refuse ${fullName}?`}
          consequence="They get a message with your reason. You can approve them later."
        >
          <WithReason action={actions.refuse} hidden={hidden} label={`Refuse ${fullName}`} />
        </Confirm>
      ) : null}
      {state === 'approved' ? (
        <Confirm
          label="Suspend this doctor…"
          title={`Suspend ${fullName}?`}
          consequence="All their sign-ins end at once. Their notes stay; patients see those that were shown to them. You can end the suspension later."
        >
          <WithReason action={actions.suspend} hidden={hidden} label={`Suspend ${fullName}`} />
        </Confirm>
      ) : null}
    </div>
  )
}

function WithReason({ action, hidden, label }: { action: FormAction; hidden: Record<string, string>; label: string }) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <TextareaField name="reason" label="Reason" hint="The doctor is told this." rows={3} />
      <SubmitButton variant="danger">{label}</SubmitButton>
    </ActionForm>
  )
}
