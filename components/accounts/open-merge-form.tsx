import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Disclosure } from '../ui/disclosure'

/** Names the two accounts by an address of each, and asks both. */
export function OpenMergeForm({ action }: { action: FormAction }) {
  return (
    <Disclosure summary="Open a case">
      <ActionForm action={action}>
        <FormField name="survivor" label="Address or number of the account that stays" autoComplete="off" required />
        <FormField
          name="absorbed"
          label="Address or number of the account that goes up in it"
          hint="Its sign-ins end. Everything that lies in it goes along."
          autoComplete="off"
          required
        />
        <TextareaField name="reason" label="Who asked, and how" rows={3} required />
        <SubmitButton pendingLabel="Opening…">Ask both addresses</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
