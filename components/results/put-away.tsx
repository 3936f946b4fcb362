import { ActionForm } from '../forms/action-form'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Confirm } from '../ui/confirm'
import type { ResultActions, ResultDetails, ResultMay } from './result-details'

type Props = { result: ResultDetails; may: ResultMay; actions: ResultActions }

/** Withdraws a sent result, or puts one out of the way. */
export function PutAway({ result, may, actions }: Props) {
  const { resultId, sentAt, stage, status } = result
  return (
    <div className="space-y-3">
      {may.recall && sentAt && stage !== 'withdrawn' ? (
        <Confirm
          label="Withdraw this result…"
          size="small"
          title="Withdraw this result?"
          consequence={
            <p>
              The patient cannot open it from this moment on. If a message about it went out, they are told that it was
              taken back. They see how to reach your clinic, not why.
            </p>
          }
        >
          <ActionForm action={actions.recallResultAction} hidden={{ resultId }}>
            <TextareaField name="reason" label="Reason" hint="Only people of your clinic see it." rows={2} required />
            <SubmitButton variant="danger" pendingLabel="Withdrawing…">
              Withdraw it now
            </SubmitButton>
          </ActionForm>
        </Confirm>
      ) : null}
      {may.archive && status !== 'archived' ? (
        <Confirm
          label="Archive…"
          size="small"
          title="Archive this result?"
          consequence={
            <p>
              {sentAt
                ? 'It leaves the lists of work. The patient can still open it.'
                : 'It was not sent, and will not be: an archived result cannot go out any more.'}
            </p>
          }
        >
          <ActionForm action={actions.archiveResultAction} hidden={{ resultId }}>
            <SubmitButton variant="danger">Archive it</SubmitButton>
          </ActionForm>
        </Confirm>
      ) : null}
    </div>
  )
}
