import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Confirm } from '../ui/confirm'

/** For a result that was matched to the wrong person. */
export function TakeMatchBack({ action, resultId }: { action: FormAction; resultId: string }) {
  return (
    <Confirm
      label="Not this patient…"
      size="small"
      title="Take the match back?"
      consequence={<p>The result waits for its patient again, and a review has to be done anew.</p>}
    >
      <ActionForm action={action} hidden={{ resultId }}>
        <SubmitButton variant="danger">Take the match back</SubmitButton>
      </ActionForm>
    </Confirm>
  )
}
