import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Grant = {
  grantId: string
  admin: string
  email: string
  reason: string
  grantedAt: Date
  grantedBy: string
  expiresAt: Date
  revokedAt: Date | null
  revokedBy: string | null
  isLive: boolean
}

type Props = { grants: readonly Grant[]; revoke: FormAction; timeZone: string }

/** Whom the clinic lets look, or did. */
export function GrantList({ grants, revoke, timeZone }: Props) {
  if (grants.length === 0) return <p className="text-muted">Nobody, and nobody did.</p>
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <ul className="divide-y divide-line">
      {grants.map(
        ({ grantId, admin, email, reason, grantedAt, grantedBy, expiresAt, revokedAt, revokedBy, isLive }) => (
          <li key={grantId} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {admin}
                {isLive ? (
                  <StatusBadge tone="attention">May look now</StatusBadge>
                ) : (
                  <StatusBadge tone="neutral">Over</StatusBadge>
                )}
              </p>
              <p className="text-sm break-all text-muted">{email}</p>
              <p className="whitespace-pre-line">{reason}</p>
              <p className="text-sm text-muted">
                From {moment(grantedAt)}, by {grantedBy}.{' '}
                {revokedAt ? (
                  <>
                    Ended {moment(revokedAt)}
                    {revokedBy ? ` by ${revokedBy}` : null}.
                  </>
                ) : (
                  <>Until {moment(expiresAt)}.</>
                )}
              </p>
            </div>
            {isLive ? (
              <ActionForm action={revoke} hidden={{ grantId }}>
                <SubmitButton variant="danger" size="small" aria-label={`End it for ${admin}`}>
                  End it now
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ),
      )}
    </ul>
  )
}
