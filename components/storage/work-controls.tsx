import type { WorkState } from '@/lib/storage-moves/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Confirm } from '../ui/confirm'

export type WorkActions = { pause: FormAction; resume: FormAction; cancel: FormAction }

type Props = {
  state: WorkState
  hidden: Record<string, string>
  /** Null for whoever may only look. */
  actions: WorkActions | null
  /** What remains when it is cancelled. */
  consequence: string
}

/** Pause, go on, cancel: what can be done about long work now. */
export function WorkControls({ state, hidden, actions, consequence }: Props) {
  if (!actions || (state !== 'going' && state !== 'paused')) return null
  return (
    <div className="flex flex-wrap items-start gap-3">
      {state === 'going' ? (
        <ActionForm action={actions.pause} hidden={hidden}>
          <SubmitButton size="small" variant="secondary">
            Pause
          </SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={actions.resume} hidden={hidden}>
          <SubmitButton size="small">Go on</SubmitButton>
        </ActionForm>
      )}
      <Confirm size="small" label="Cancel…" title="Cancel this?" consequence={consequence}>
        <ActionForm action={actions.cancel} hidden={hidden}>
          <SubmitButton size="small" variant="danger">
            Cancel it
          </SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  )
}
