import { mostHours } from '@/lib/support/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'

/** Names one person of the platform, for some hours, for a reason. */
export function GrantForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <FormField
        name="email"
        type="email"
        label="Their e-mail address"
        hint="The one from which they wrote to you. Nobody else gets in by this."
        autoComplete="off"
        required
      />
      <FormField
        name="hours"
        label="For how many hours"
        hint={`From 1 to ${mostHours}. You can end it earlier.`}
        inputMode="numeric"
        defaultValue="4"
        required
      />
      <TextareaField name="reason" label="What they shall look at" rows={3} required />
      <SubmitButton pendingLabel="Letting them look…">Let them look</SubmitButton>
    </ActionForm>
  )
}
