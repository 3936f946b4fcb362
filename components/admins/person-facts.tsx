import { adminRoleNames, adminRoleWords } from '@/lib/admins/schema'
import { DescriptionList } from '../ui/description-list'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Props = {
  person: {
    role: keyof typeof adminRoleNames
    joinedAt: Date
    lastLoginAt: Date | null
    isSuspended: boolean
    suspended: { at: Date; by: string | null } | null
  }
}

/** What there is to know of somebody who runs the platform. */
export function PersonFacts({ person }: Props) {
  const { role, joinedAt, lastLoginAt, isSuspended, suspended } = person
  return (
    <DescriptionList
      items={[
        { term: 'Role', description: `${adminRoleNames[role]}. ${adminRoleWords[role]}` },
        {
          term: 'Status',
          description: isSuspended ? (
            <>
              <StatusBadge tone="danger">Suspended</StatusBadge>
              {suspended ? (
                <span className="text-muted">
                  {' '}
                  <Time value={suspended.at} format="moment" />
                  {suspended.by ? `, by ${suspended.by}` : null}
                </span>
              ) : null}
            </>
          ) : (
            <StatusBadge tone="good">Active</StatusBadge>
          ),
        },
        { term: 'Here since', description: <Time value={joinedAt} /> },
        { term: 'Last sign-in', description: lastLoginAt ? <Time value={lastLoginAt} format="moment" /> : 'Never' },
      ]}
    />
  )
}
