import { channelNames, type SuppressionRow } from '@/lib/channels/schema'
import type { FormAction } from '../forms/form-state'
import { ActionForm } from '../forms/action-form'
import { SubmitButton } from '../forms/submit-button'
import { Time } from '../ui/time'

const reasons: Record<SuppressionRow['reason'], string> = {
  bounced: 'Messages came back',
  complained: 'Its owner reported our messages',
  stopped: 'Its owner stopped our messages',
}

type Props = { rows: readonly SuppressionRow[]; lift: FormAction; timeZone: string }

/** Addresses and numbers that are not written to any more, and the way back. */
export function SuppressionList({ rows, lift, timeZone }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ suppressionId, channel, recipient, reason, createdAt }) => (
        <li key={suppressionId} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
          <p className="min-w-0">
            <span className="font-medium break-all">{recipient}</span>
            <span className="block text-sm text-muted">
              {channelNames[channel]} · {reasons[reason]} · <Time value={createdAt} timeZone={timeZone} />
            </span>
          </p>
          <ActionForm action={lift} hidden={{ suppressionId }} className="">
            <SubmitButton variant="secondary" size="small">
              Write to it again
              <span className="sr-only">: {recipient}</span>
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
