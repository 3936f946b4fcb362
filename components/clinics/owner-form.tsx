import { memberRoleNames } from '@/lib/members/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Notice } from '../ui/notice'

type Member = {
  memberId: string
  fullName: string
  email: string
  role: keyof typeof memberRoleNames
  status: 'active' | 'inactive'
}

type Props = { clinicId: string; members: readonly Member[]; action: FormAction }

const choice = ({ memberId, fullName, email, role }: Member) => ({
  value: memberId,
  label: `${fullName}, ${memberRoleNames[role].toLowerCase()} (${email})`,
})

/** Who becomes the owner, in whose place, and on what proof. */
export function OwnerForm({ clinicId, members, action }: Props) {
  const owners = members.filter(({ role }) => role === 'owner')
  const others = members.filter(({ role, status }) => role !== 'owner' && status === 'active')
  if (others.length === 0)
    return (
      <Notice title="Nobody else works for this clinic.">
        <p>Somebody has to be a member of the clinic first to become its owner.</p>
      </Notice>
    )
  return (
    <ActionForm action={action} hidden={{ clinicId }}>
      <SelectField
        name="formerId"
        label="Owner until now"
        hint="Becomes a manager."
        options={owners.map(choice)}
        {...(owners[0] && owners.length === 1 ? { defaultValue: owners[0].memberId } : { placeholder: 'Choose…' })}
        required
      />
      <SelectField name="memberId" label="New owner" options={others.map(choice)} placeholder="Choose…" required />
      <TextareaField
        name="reason"
        label="What proof you saw"
        hint="Which papers, who called whom, when. Both people are told this, and it stands in the clinic’s own record that you did it."
        rows={4}
        required
      />
      <SubmitButton variant="danger">Change the owner</SubmitButton>
    </ActionForm>
  )
}
