import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'

/** Asks for one whole address or number; there is no list of people to go through. */
export function SearchForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <FormField
        name="contact"
        label="E-mail address or phone number"
        hint="A number with its country code, like +234 801 234 5678."
        autoComplete="off"
        required
      />
      <SubmitButton pendingLabel="Looking…">Find</SubmitButton>
    </ActionForm>
  )
}
