import { memberRoleNames } from '@/lib/members/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

export type MemberLine = {
  memberId: string
  fullName: string
  email: string
  role: keyof typeof memberRoleNames
  suspended: boolean
  hasSecondStep: boolean
  lastLoginAt: Date | null
  branch: { name: string } | null
  isSelf: boolean
}

type Props = { rows: readonly MemberLine[]; mayManage: boolean; hasBranches: boolean; timeZone: string }

const nothing = <span className="text-muted">–</span>

function columnsOf({ mayManage, hasBranches, timeZone }: Omit<Props, 'rows'>): DataColumn<MemberLine>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      primary: true,
      cell: ({ memberId, fullName, isSelf }) => (
        <>
          {mayManage ? <TextLink href={`/clinic/settings/members/${memberId}`}>{fullName}</TextLink> : fullName}
          {isSelf ? <span className="font-normal text-muted"> (you)</span> : null}
        </>
      ),
    },
    { id: 'email', header: 'E-mail address', cell: ({ email }) => <span className="text-sm break-all">{email}</span> },
    { id: 'role', header: 'Role', cell: ({ role }) => memberRoleNames[role] },
    ...(hasBranches
      ? [{ id: 'branch', header: 'Branch', cell: ({ branch }: MemberLine) => branch?.name ?? nothing }]
      : []),
    {
      id: 'status',
      header: 'Status',
      cell: ({ suspended }) =>
        suspended ? <StatusBadge tone="danger">Suspended</StatusBadge> : <StatusBadge tone="good">Active</StatusBadge>,
    },
    {
      id: 'second-step',
      header: 'Second step',
      cell: ({ hasSecondStep }) => (hasSecondStep ? 'On' : <span className="text-muted">Off</span>),
    },
    {
      id: 'last-login',
      header: 'Last sign-in',
      cell: ({ lastLoginAt }) =>
        lastLoginAt ? <Time value={lastLoginAt} format="moment" timeZone={timeZone} /> : 'Never',
    },
  ]
}

/** Who works for the clinic. */
export function MembersTable({ rows, ...look }: Props) {
  return (
    <DataTable
      caption="Members"
      path="/clinic/settings/members"
      columns={columnsOf(look)}
      rows={rows}
      rowId={(row) => row.memberId}
      empty={null}
    />
  )
}
