import Download from 'lucide-react/icons/download'
import type { ExportState } from '@/lib/exports/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { buttonClasses } from '../ui/button-classes'
import { ButtonLink } from '../ui/button-link'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { Time } from '../ui/time'
import { sizeWords } from './size-words'

type Props = {
  request: {
    exportId: string
    state: ExportState
    doneRows: number
    totalRows: number | null
    recordCount: number | null
    sizeBytes: number
    errorMessage: string | null
    expiresAt: Date | null
  }
  path: string
  /** The same list again, with the form filled. */
  againHref: string
  actions: { cancel: FormAction; retry: FormAction }
}

const count = (number: number) => number.toLocaleString('en-GB')

/** How far a list is, and what can be done about it now. */
export function ExportState({ request, path, againHref, actions }: Props) {
  const { exportId, state, doneRows, totalRows, recordCount, sizeBytes, errorMessage, expiresAt } = request
  const hidden = { exportId }
  if (state === 'completed')
    return (
      <div className="space-y-4">
        <p>
          {recordCount === 1 ? '1 row' : `${count(recordCount ?? 0)} rows`}, {sizeWords(sizeBytes)}.{' '}
          {expiresAt ? (
            <>
              The file is kept until <Time value={expiresAt} format="moment" /> UTC, for you alone.
            </>
          ) : null}
        </p>
        <a href={`${path}/${exportId}/file`} download className={buttonClasses({})}>
          <Download />
          Download
        </a>
      </div>
    )
  if (state === 'failed')
    return (
      <div className="space-y-4">
        <Notice tone="danger" title="This list could not be made">
          {errorMessage}
        </Notice>
        <div className="flex flex-wrap gap-3">
          <ActionForm action={actions.retry} hidden={hidden}>
            <SubmitButton>Try again</SubmitButton>
          </ActionForm>
          <ButtonLink href={againHref} variant="secondary">
            Change what it holds
          </ButtonLink>
        </div>
      </div>
    )
  if (state === 'cancelled' || state === 'expired')
    return (
      <div className="space-y-4">
        <p>
          {state === 'cancelled'
            ? 'You no longer wanted this list, and nothing of it was kept.'
            : 'The time of this list is over, and its file was removed.'}
        </p>
        <ButtonLink href={againHref} variant="secondary">
          Ask for the same again
        </ButtonLink>
      </div>
    )
  return (
    <div className="space-y-4">
      <Progress
        label={state === 'pending' ? 'Waiting for its turn' : 'Being made'}
        {...(totalRows === null ? {} : { value: doneRows, max: Math.max(1, totalRows) })}
        words={totalRows === null ? '' : `${count(doneRows)} of ${count(totalRows)} rows`}
      />
      <p className="text-muted">You can leave this page: the list goes on without you.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${path}/${exportId}`} variant="secondary">
          Look again
        </ButtonLink>
        <ActionForm action={actions.cancel} hidden={hidden}>
          <SubmitButton variant="secondary">Cancel this list</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
