import { adminRoleNames } from '@/lib/admins/schema'
import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { Time } from '../ui/time'

type Invitation = {
  invitationId: string
  email: string
  role: keyof typeof adminRoleNames
  invitedBy: string
  expiresAt: Date
  hasRunOut: boolean
  mayKeep: boolean
}

type Props = { invitations: readonly Invitation[]; actions: { resend: FormAction; withdraw: FormAction } }

/** The places that nobody has taken yet. */
export function AdminInvitationList({ invitations, actions }: Props) {
  if (invitations.length === 0) return <p className="text-muted">No invitation is open.</p>
  return (
    <ul className="divide-y divide-line">
      {invitations.map(({ invitationId, email, role, invitedBy, expiresAt, hasRunOut, mayKeep }) => (
        <li key={invitationId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold break-all">{email}</p>
            <p className="text-sm text-muted">
              {adminRoleNames[role]}, invited by {invitedBy}.{' '}
              {hasRunOut ? 'The link has run out on ' : 'The link holds until '}
              <Time value={expiresAt} />.
            </p>
          </div>
          {mayKeep ? (
            <div className="flex gap-2">
              <PlainButtonForm action={actions.resend} hidden={{ invitationId }} label="Send again" />
              <PlainButtonForm action={actions.withdraw} hidden={{ invitationId }} label="Withdraw" />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
