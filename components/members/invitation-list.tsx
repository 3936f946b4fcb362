import { memberRoleNames } from '@/lib/members/schema'
import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { Time } from '../ui/time'

type Invitation = {
  invitationId: string
  email: string
  role: keyof typeof memberRoleNames
  branchName: string | null
  invitedBy: string
  expiresAt: Date
  hasRunOut: boolean
}

type Props = {
  invitations: readonly Invitation[]
  mayTouchOwners: boolean
  actions: { resend: FormAction; withdraw: FormAction }
  timeZone: string
}

/** The seats that nobody has taken yet. */
export function InvitationList({ invitations, mayTouchOwners, actions, timeZone }: Props) {
  return (
    <ul className="divide-y divide-line">
      {invitations.map(({ invitationId, email, role, branchName, invitedBy, expiresAt, hasRunOut }) => (
        <li key={invitationId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold break-all">{email}</p>
            <p className="text-sm text-muted">
              {memberRoleNames[role]}
              {branchName ? `, ${branchName}` : ''}, invited by {invitedBy}.{' '}
              {hasRunOut ? 'The link has run out on ' : 'The link holds until '}
              <Time value={expiresAt} timeZone={timeZone} />.
            </p>
          </div>
          {role === 'owner' && !mayTouchOwners ? null : (
            <div className="flex gap-2">
              <PlainButtonForm action={actions.resend} hidden={{ invitationId }} label="Send again" />
              <PlainButtonForm action={actions.withdraw} hidden={{ invitationId }} label="Withdraw" />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
