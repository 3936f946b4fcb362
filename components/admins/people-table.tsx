import { adminRoleNames } from '@/lib/admins/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = {
  adminId: string
  fullName: string
  email: string
  role: keyof typeof adminRoleNames
  isSuspended: boolean
  isSelf: boolean
  lastLoginAt: Date | null
}

const columns: DataColumn<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    primary: true,
    cell: ({ adminId, fullName, isSelf }) => (
      <>
        <TextLink href={`/admin/people/${adminId}`}>{fullName}</TextLink>
        {isSelf ? <span className="font-normal text-muted"> (you)</span> : null}
      </>
    ),
  },
  { id: 'email', header: 'E-mail address', cell: ({ email }) => <span className="text-sm break-all">{email}</span> },
  { id: 'role', header: 'Role', cell: ({ role }) => adminRoleNames[role] },
  {
    id: 'status',
    header: 'Status',
    cell: ({ isSuspended }) =>
      isSuspended ? <StatusBadge tone="danger">Suspended</StatusBadge> : <StatusBadge tone="good">Active</StatusBadge>,
  },
  {
    id: 'last-login',
    header: 'Last sign-in',
    cell: ({ lastLoginAt }) => (lastLoginAt ? <Time value={lastLoginAt} format="moment" /> : 'Never'),
  },
]

/** Everybody who runs the platform. */
export function PeopleTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="People"
      path="/admin/people"
      rows={rows}
      rowId={(row) => row.adminId}
      columns={columns}
      empty={<EmptyState title="Nobody is here." />}
    />
  )
}
