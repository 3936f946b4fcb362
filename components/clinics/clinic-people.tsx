import { memberRoleNames } from '@/lib/members/schema'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Member = {
  memberId: string
  fullName: string
  email: string
  role: keyof typeof memberRoleNames
  status: 'active' | 'inactive'
  lastLoginAt: Date | null
}

/** Who works for a clinic, as an admin sees it. */
export function ClinicPeople({ members }: { members: readonly Member[] }) {
  return (
    <ul className="divide-y divide-line">
      {members.map(({ memberId, fullName, email, role, status, lastLoginAt }) => (
        <li key={memberId} className="py-2">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {fullName}
            {status === 'active' ? null : <StatusBadge tone="danger">Suspended</StatusBadge>}
          </p>
          <p className="text-muted">
            {memberRoleNames[role]} · {email} ·{' '}
            {lastLoginAt ? (
              <>
                last sign-in <Time value={lastLoginAt} format="moment" />
              </>
            ) : (
              'never signed in'
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
