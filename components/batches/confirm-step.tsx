import CircleCheck from 'lucide-react/icons/circle-check'
import Undo2 from 'lucide-react/icons/undo-2'
import { type DocumentCounts, undoMinutes } from '@/lib/batches/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'

type Props = {
  batchId: string
  counts: DocumentCounts
  undoUntil: Date | null
  releasedAt: Date | null
  outcomes: readonly { reason: string | null; count: number }[]
  maySend: boolean
  timeZone: string
  confirm: FormAction
  undo: FormAction
}

const documentsWords = (count: number) => (count === 1 ? 'one document' : `${count} documents`)

/** What comes next with a batch: decide, confirm, take back, or what became of it. */
export function ConfirmStep(props: Props) {
  const { batchId, counts, undoUntil, releasedAt, timeZone } = props
  if (releasedAt) return <Outcomes {...props} />
  if (undoUntil)
    return (
      <Card title="Confirmed">
        <div className="space-y-3">
          <p>
            Nothing has left yet. The results are made at <Time value={undoUntil} format="moment" timeZone={timeZone} />
            ; until then you can take it back.
          </p>
          <ActionForm action={props.undo} hidden={{ batchId }}>
            <SubmitButton variant="secondary" icon={<Undo2 />} pendingLabel="Taking it back…">
              Take the confirmation back
            </SubmitButton>
          </ActionForm>
        </div>
      </Card>
    )
  const ready = counts.sure + counts.decided
  const open = counts.doubtful + counts.none + counts.second
  if (counts.total === 0) return null
  return (
    <Card title="What comes next">
      <div className="space-y-4">
        {open > 0 ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>{open === 1 ? 'One document waits' : `${open} documents wait`} for somebody who looks at it.</p>
            <ButtonLink href={`/clinic/batches/${batchId}/queue`}>Work through the queue</ButtonLink>
          </div>
        ) : null}
        {counts.reading > 0 ? (
          <Notice title={`${documentsWords(counts.reading)} still being read`}>
            You can close this page; it goes on by itself.
          </Notice>
        ) : null}
        {ready > 0 && counts.reading === 0 ? (
          <ActionForm action={props.confirm} hidden={{ batchId }} className="space-y-3">
            <p>
              Confirm {documentsWords(ready)}: {props.maySend ? 'they are sent' : 'they go to whoever authorises them'}{' '}
              after {undoMinutes} minutes, in which you can take it back.
              {open > 0 ? ' The others go into a batch of their own and hold nobody up.' : ''}
            </p>
            <SubmitButton
              variant={open > 0 ? 'secondary' : 'primary'}
              icon={<CircleCheck />}
              pendingLabel="Confirming…"
            >
              Confirm {documentsWords(ready)}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  )
}

function Outcomes({ outcomes }: Props) {
  return (
    <Card title="What became of it">
      <ul className="space-y-2">
        {outcomes.map(({ reason, count }) => (
          <li key={reason ?? 'sent'}>
            <strong className="tabular-nums">{count}</strong>{' '}
            {reason === null ? 'sent to the patient' : `not sent: ${reason}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}
