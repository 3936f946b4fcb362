import { adminRoleNames } from '@/lib/admins/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

type Role = keyof typeof adminRoleNames

export const adminRoleChoices = (roles: readonly Role[]) =>
  roles.map((value) => ({ value, label: adminRoleNames[value] }))

/** Keeps a place for an address. */
export function InviteAdminForm({ action, roles }: { action: FormAction; roles: readonly Role[] }) {
  return (
    <ActionForm action={action}>
      <FormField
        name="email"
        type="email"
        label="E-mail address"
        hint="A link goes there; it holds for three days. Behind it they choose a password and set up their telephone."
        autoComplete="off"
        required
      />
      <SelectField name="role" label="Role" options={adminRoleChoices(roles)} placeholder="Choose…" required />
      <SubmitButton pendingLabel="Inviting…">Invite</SubmitButton>
    </ActionForm>
  )
}
