import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'

type Props = {
  action: FormAction
  branch?: { branchId: string; name: string; address: string | null; phone: string | null }
  submitLabel: string
}

/** A place at which the clinic works, to add or to change. */
export function BranchForm({ action, branch, submitLabel }: Props) {
  return (
    <ActionForm action={action} hidden={branch ? { branchId: branch.branchId } : {}}>
      <FormField name="name" label="Name" defaultValue={branch?.name} autoComplete="off" required />
      <TextareaField
        name="address"
        label="Address"
        optional="may stay empty"
        rows={2}
        defaultValue={branch?.address ?? undefined}
      />
      <FormField
        name="phone"
        type="tel"
        label="Phone"
        optional="may stay empty"
        defaultValue={branch?.phone ?? undefined}
      />
      <SubmitButton pendingLabel="Saving…">{submitLabel}</SubmitButton>
    </ActionForm>
  )
}
