import { channelNames } from '@/lib/channels/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Confirm } from '../ui/confirm'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Row = {
  suppressionId: string
  channel: keyof typeof channelNames
  masked: string
  reason: 'bounced' | 'complained' | 'stopped'
  createdAt: Date
  isFound?: boolean
}

const reasonWords = {
  bounced: 'A message came back',
  complained: 'Its owner complained',
  stopped: 'Its owner stopped the messages',
} as const

/** Addresses that are not written to, and the way to allow one again. */
export function StopList({ rows, lift }: { rows: readonly Row[]; lift: FormAction | null }) {
  if (rows.length === 0) return <p className="text-muted">None.</p>
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ suppressionId, channel, masked, reason, createdAt, isFound }) => (
        <li key={suppressionId} className="space-y-2 py-3">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{masked}</span>
            {isFound ? <StatusBadge tone="action">What you looked for</StatusBadge> : null}
            <span className="text-muted">
              {channelNames[channel]}. {reasonWords[reason]}, <Time value={createdAt} format="moment" />
            </span>
          </p>
          {lift ? (
            <Confirm
              label="Allow again…"
              size="small"
              title={`Write to ${masked} again?`}
              consequence={
                reason === 'bounced'
                  ? 'Only when the person says that the address works now: what comes back hurts the messages of everybody.'
                  : 'Only when its owner asked for it.'
              }
            >
              <ActionForm action={lift} hidden={{ suppressionId }}>
                <FormField name="reason" label="Reason" hint="Who asked, and when. It is kept." required />
                <SubmitButton>Allow it again</SubmitButton>
              </ActionForm>
            </Confirm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
