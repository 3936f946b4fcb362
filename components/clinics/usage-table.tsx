import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'

type Row = { month: string; results: number; patients: number; messages: number }

const monthWords = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

const columns: DataColumn<Row>[] = [
  { id: 'month', header: 'Month', primary: true, cell: ({ month }) => monthWords(month) },
  { id: 'results', header: 'Results', align: 'end', cell: ({ results }) => results },
  { id: 'patients', header: 'New patients', align: 'end', cell: ({ patients }) => patients },
  { id: 'messages', header: 'Messages', align: 'end', cell: ({ messages }) => messages },
]

/** How much a clinic did, month by month, the newest first. */
export function UsageTable({ rows, path }: { rows: readonly Row[]; path: string }) {
  return (
    <DataTable
      caption="Usage by month"
      path={path}
      rows={rows.toReversed()}
      rowId={(row) => row.month}
      columns={columns}
      empty={null}
    />
  )
}
