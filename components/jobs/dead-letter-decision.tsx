import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Confirm } from '../ui/confirm'

type Props = { jobId: string; actions: { retry: FormAction; drop: FormAction } }

/** What can be decided about work that was given up. */
export function DeadLetterDecision({ jobId, actions }: Props) {
  const hidden = { jobId }
  return (
    <div className="flex flex-wrap items-start gap-4">
      <ActionForm action={actions.retry} hidden={hidden}>
        <SubmitButton>Try again</SubmitButton>
      </ActionForm>
      <Confirm
        label="Let it go…"
        title="Let this work go?"
        consequence="It will not be done. What it was and why you let it go stays in the record."
      >
        <ActionForm action={actions.drop} hidden={hidden}>
          <TextareaField name="reason" label="Reason" hint="For whoever looks at this later." rows={3} />
          <SubmitButton variant="danger">Let it go</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  )
}
