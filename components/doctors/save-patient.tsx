import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'

/** Keeps a patient who allowed it. */
export function SavePatient({ hidden, action }: { hidden: Record<string, string>; action: FormAction }) {
  return (
    <Card
      title="Keep this patient"
      lead="The patient allows it. You keep their name and your own notes; their documents open only while they show them."
    >
      <ActionForm action={action} hidden={hidden}>
        <SubmitButton variant="secondary">Save the patient</SubmitButton>
      </ActionForm>
    </Card>
  )
}
