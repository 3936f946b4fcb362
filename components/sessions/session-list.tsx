import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type SessionRow = {
  sessionId: string
  device: string | null
  address: string | null
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

type Props = { sessions: readonly SessionRow[]; timeZone: string; action: FormAction }

/** Where somebody of the staff is signed in, each with its end. */
export function SessionList({ sessions, timeZone, action }: Props) {
  return (
    <ul className="space-y-4">
      {sessions.map(({ sessionId, device, address, createdAt, lastSeenAt, current }) => (
        <li key={sessionId}>
          <Card
            title={device ?? 'Unknown device'}
            actions={current ? <StatusBadge tone="good">This device</StatusBadge> : null}
          >
            <p>
              Signed in on <Time value={createdAt} format="moment" timeZone={timeZone} />, last used on{' '}
              <Time value={lastSeenAt} format="moment" timeZone={timeZone} />
            </p>
            {address ? <p className="text-muted">Network address {address}</p> : null}
            {current ? null : (
              <ActionForm action={action} hidden={{ sessionId }} className="mt-3">
                <SubmitButton variant="secondary">End this sign-in</SubmitButton>
              </ActionForm>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}
