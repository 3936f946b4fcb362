import { memberRoleNames } from '@/lib/members/schema'
import { Card } from '../ui/card'
import { Time } from '../ui/time'

type Props = {
  shown: {
    members: readonly {
      memberId: string
      fullName: string
      role: keyof typeof memberRoleNames
      status: string
      hasSecondStep: boolean
      lastLoginAt: Date | null
    }[]
    branches: readonly { branchId: string; name: string; isArchived: boolean }[]
  }
}

/** Who works at a clinic, and where. */
export function ShownPeople({ shown: { members, branches } }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Members">
        <ul className="divide-y divide-line">
          {members.map(({ memberId, fullName, role, status, hasSecondStep, lastLoginAt }) => (
            <li key={memberId} className="py-2">
              <p className="font-semibold">{fullName}</p>
              <p className="text-sm text-muted">
                {memberRoleNames[role]}
                {status === 'active' ? '' : ', suspended'}, second step {hasSecondStep ? 'on' : 'off'},{' '}
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
      </Card>
      <Card title="Branches">
        {branches.length === 0 ? (
          <p className="text-muted">None.</p>
        ) : (
          <ul className="list-disc ps-5">
            {branches.map(({ branchId, name, isArchived }) => (
              <li key={branchId}>
                {name}
                {isArchived ? ' (archived)' : ''}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}
