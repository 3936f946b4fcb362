import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'

/** A new password against the old one. */
export function PasswordChange({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <PasswordField name="password" label="Password until now" required />
      <PasswordField
        name="next"
        label="New password"
        hint="At least 10 characters. A sentence that only you would think of is good."
        autoComplete="new-password"
        required
      />
      <SubmitButton pendingLabel="Saving…">Change the password</SubmitButton>
    </ActionForm>
  )
}
