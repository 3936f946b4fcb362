import ShieldAlert from 'lucide-react/icons/shield-alert'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = {
  incidentId: string
  openedAt: Date
  closedAt: Date | null
  testName: string
  patientName: string | null
  accesses: number
}

const columnsOf = (timeZone: string): DataColumn<Row>[] => [
  {
    id: 'what',
    header: 'Result',
    primary: true,
    cell: ({ incidentId, testName, patientName }) => (
      <>
        <TextLink href={`/clinic/incidents/${incidentId}`}>{patientName ?? 'No patient'}</TextLink>
        <span className="block text-sm text-muted">{testName}</span>
      </>
    ),
  },
  {
    id: 'when',
    header: 'Withdrawn',
    cell: ({ openedAt }) => <Time value={openedAt} format="moment" timeZone={timeZone} />,
  },
  {
    id: 'seen',
    header: 'Had been opened',
    cell: ({ accesses }) => (accesses === 0 ? 'Never' : accesses === 1 ? 'Once' : `${accesses} times`),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ closedAt }) => (
      <StatusBadge tone={closedAt ? 'good' : 'attention'}>{closedAt ? 'Closed' : 'Open'}</StatusBadge>
    ),
  },
]

/** The incidents of a clinic. */
export function IncidentsTable({ rows, path, timeZone }: { rows: readonly Row[]; path: string; timeZone: string }) {
  return (
    <DataTable
      caption="Incidents"
      path={path}
      rows={rows}
      rowId={(row) => row.incidentId}
      columns={columnsOf(timeZone)}
      empty={
        <EmptyState icon={<ShieldAlert />} title="No incidents">
          When a result is withdrawn, its incident appears here with everybody who had opened it.
        </EmptyState>
      }
    />
  )
}
