import { memberRoleNames } from '@/lib/members/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

export type Choice = { value: string; label: string }

/** The roles that whoever asks may give. */
export const roleChoices = (mayMakeOwners: boolean): Choice[] =>
  Object.entries(memberRoleNames)
    .filter(([value]) => mayMakeOwners || value !== 'owner')
    .map(([value, label]) => ({ value, label }))

type Props = { action: FormAction; mayMakeOwners: boolean; branches: readonly Choice[] }

/** Keeps a seat for an address. */
export function InviteForm({ action, mayMakeOwners, branches }: Props) {
  return (
    <ActionForm action={action}>
      <FormField
        name="email"
        type="email"
        label="E-mail address"
        hint="A link goes there; it holds for seven days."
        autoComplete="off"
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="role" label="Role" options={roleChoices(mayMakeOwners)} placeholder="Choose…" required />
        {branches.length > 0 ? (
          <SelectField name="branchId" label="Branch" options={branches} placeholder="No fixed branch" />
        ) : null}
      </div>
      <SubmitButton pendingLabel="Inviting…">Invite</SubmitButton>
    </ActionForm>
  )
}
