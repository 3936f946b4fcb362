import { memberRoleNames } from '@/lib/members/schema'
import { DescriptionList } from '../ui/description-list'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'
import type { MemberLine } from './members-table'

/** What the clinic knows of a member. */
export function MemberFacts({ member, timeZone }: { member: MemberLine & { joinedAt: Date }; timeZone: string }) {
  const { role, branch, suspended, hasSecondStep, lastLoginAt, joinedAt } = member
  return (
    <DescriptionList
      items={[
        { term: 'Role', description: memberRoleNames[role] },
        { term: 'Branch', description: branch?.name ?? 'No fixed branch' },
        {
          term: 'Status',
          description: suspended ? (
            <StatusBadge tone="danger">Suspended</StatusBadge>
          ) : (
            <StatusBadge tone="good">Active</StatusBadge>
          ),
        },
        { term: 'Second step', description: hasSecondStep ? 'On' : 'Off' },
        {
          term: 'Last sign-in',
          description: lastLoginAt ? <Time value={lastLoginAt} format="moment" timeZone={timeZone} /> : 'Never',
        },
        { term: 'Since', description: <Time value={joinedAt} timeZone={timeZone} /> },
      ]}
    />
  )
}
