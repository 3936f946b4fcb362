import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'
import { deviceWords } from './device-words'

type Session = {
  sessionId: string
  address: string | null
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

type Props = { sessions: readonly Session[]; action: FormAction; timeZone: string; signOut: ReactNode }

/** One's own open sign-ins, each of which can be ended. */
export function SessionList({ sessions, action, timeZone, signOut }: Props) {
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <ul className="divide-y divide-line">
      {sessions.map(({ sessionId, address, userAgent, createdAt, lastSeenAt, current }) => (
        <li key={sessionId} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {deviceWords(userAgent)}
              {current ? <StatusBadge tone="good">This device</StatusBadge> : null}
            </p>
            <p className="text-sm text-muted">
              Signed in {moment(createdAt)}
              {address ? `, from ${address}` : null}
            </p>
            <p className="text-sm text-muted">Last used {moment(lastSeenAt)}</p>
          </div>
          {current ? (
            signOut
          ) : (
            <ActionForm action={action} hidden={{ sessionId }}>
              <SubmitButton
                variant="secondary"
                size="small"
                aria-label={`End the sign-in on ${deviceWords(userAgent)}, last used ${lastSeenAt.toISOString()}`}
              >
                End it
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
