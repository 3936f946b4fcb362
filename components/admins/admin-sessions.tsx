import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { deviceWords } from '../sessions/device-words'
import { Card } from '../ui/card'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Session = {
  sessionId: string
  address: string | null
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

type Props = { adminId: string; sessions: readonly Session[]; actions: { end: FormAction; endAll: FormAction } }

/** The open sign-ins of somebody else, each of which a super admin can end. */
export function AdminSessions({ adminId, sessions, actions }: Props) {
  return (
    <Card title="Open sign-ins">
      {sessions.length === 0 ? (
        <p className="text-muted">They are not signed in anywhere.</p>
      ) : (
        <ul className="divide-y divide-line">
          {sessions.map(({ sessionId, address, userAgent, createdAt, lastSeenAt, current }) => (
            <li key={sessionId} className="flex flex-wrap items-start justify-between gap-3 py-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  {deviceWords(userAgent)}
                  {current ? <StatusBadge tone="good">This device</StatusBadge> : null}
                </p>
                <p className="text-sm text-muted">
                  Signed in <Time value={createdAt} format="moment" />
                  {address ? `, from ${address}` : null}, last used <Time value={lastSeenAt} format="moment" />
                </p>
              </div>
              <ActionForm action={actions.end} hidden={{ adminId, sessionId }}>
                <SubmitButton
                  variant="secondary"
                  size="small"
                  aria-label={`End the sign-in on ${deviceWords(userAgent)}, last used ${lastSeenAt.toISOString()}`}
                >
                  End it
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {sessions.length > 1 ? (
        <ActionForm action={actions.endAll} hidden={{ adminId }}>
          <SubmitButton variant="danger">End all of them</SubmitButton>
        </ActionForm>
      ) : null}
    </Card>
  )
}
