import type { ShareState } from '@/lib/shares/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Row = { accessId: string; patientName: string; label: string; openedAt: Date; state: ShareState }
type Props = { rows: readonly Row[]; path: string; timeZone: string }

const ended = { paused: 'Paused', revoked: 'Ended', expired: 'Run out', used_up: 'Used up', locked: 'Locked' } as const

const columnsIn = (timeZone: string): DataColumn<Row>[] => [
  {
    id: 'patient',
    header: 'Patient',
    primary: true,
    cell: (row) => <bdi>{row.patientName}</bdi>,
  },
  { id: 'label', header: 'What was shown', cell: (row) => <bdi>{row.label || '–'}</bdi> },
  {
    id: 'opened',
    header: 'Opened',
    cell: (row) => <Time value={row.openedAt} format="moment" timeZone={timeZone} />,
  },
  {
    id: 'state',
    header: 'Now',
    cell: (row) =>
      row.state === 'live' ? (
        <StatusBadge tone="good">Still shown</StatusBadge>
      ) : (
        <StatusBadge tone="neutral">{ended[row.state]}</StatusBadge>
      ),
  },
]

/** What a doctor opened, and whether it is shown still. */
export function AccessesTable({ rows, path, timeZone }: Props) {
  return (
    <DataTable
      caption="What you opened"
      path={path}
      params={{}}
      rows={rows}
      rowId={(row) => row.accessId}
      columns={columnsIn(timeZone)}
      empty={<EmptyState title="You have opened nothing yet." />}
    />
  )
}
