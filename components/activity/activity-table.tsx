import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { Time } from '../ui/time'

type Row = {
  activityId: string
  createdAt: Date
  words: string
  who: string
  entityId: string | null
  clinicName: string | null
  address: string | null
}

type Props = { rows: readonly Row[]; path: string; params: SearchParams; timeZone: string }

const columnsOf = (timeZone: string, withClinic: boolean): DataColumn<Row>[] => [
  {
    id: 'when',
    header: `When (${timeZone})`,
    cell: (row) => <Time value={row.createdAt} format="moment" timeZone={timeZone} />,
  },
  { id: 'what', header: 'What', primary: true, cell: (row) => `${row.who} ${row.words}` },
  ...(withClinic ? [{ id: 'clinic', header: 'Clinic', cell: (row: Row) => row.clinicName ?? '–' }] : []),
  {
    id: 'entity',
    header: 'On',
    cell: (row) => <span className="font-mono text-sm break-all">{row.entityId ?? '–'}</span>,
  },
  { id: 'address', header: 'From', cell: (row) => row.address ?? '–' },
]

/** What was done, as a table; the clinic's column only where there are several. */
export function ActivityTable({ rows, path, params, timeZone }: Props) {
  return (
    <DataTable
      caption="Activity"
      path={path}
      params={params}
      rows={rows}
      rowId={(row) => row.activityId}
      columns={columnsOf(
        timeZone,
        rows.some((row) => row.clinicName !== null),
      )}
      empty={<EmptyState title="Nothing was done that fits these filters" />}
    />
  )
}
