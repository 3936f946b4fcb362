import TableIcon from 'lucide-react/icons/table-2'
import type { TableState } from '@/lib/tables/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'

type Row = {
  tableId: string
  filename: string
  state: TableState
  createdAt: Date
  rowsTotal: number | null
  resultsMade: number
}
type Props = { rows: readonly Row[]; path: string; timeZone: string }

const states: Record<TableState, [Tone, string]> = {
  mapping: ['attention', 'Columns to say'],
  preview: ['attention', 'To confirm'],
  importing: ['action', 'Being stored'],
  done: ['good', 'Stored'],
  cancelled: ['neutral', 'Put aside'],
}

const columnsOf = (timeZone: string): DataColumn<Row>[] => [
  {
    id: 'file',
    header: 'File',
    primary: true,
    cell: (row) => <TextLink href={`/clinic/tables/${row.tableId}`}>{row.filename}</TextLink>,
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StatusBadge tone={states[state][0]}>{states[state][1]}</StatusBadge>,
  },
  { id: 'rows', header: 'Rows', align: 'end', cell: ({ rowsTotal }) => rowsTotal ?? '–' },
  { id: 'results', header: 'Results made', align: 'end', cell: ({ resultsMade }) => resultsMade },
  {
    id: 'when',
    header: 'Brought in',
    cell: ({ createdAt }) => <Time value={createdAt} format="moment" timeZone={timeZone} />,
  },
]

/** The tables that were brought in, and where each stands. */
export function TablesList({ rows, path, timeZone }: Props) {
  return (
    <DataTable
      caption="Tables"
      path={path}
      rows={rows}
      rowId={(row) => row.tableId}
      columns={columnsOf(timeZone)}
      empty={
        <EmptyState
          icon={<TableIcon />}
          title="No tables yet"
          actions={<ButtonLink href="/clinic/tables/new">Bring in a table</ButtonLink>}
        >
          Analysers and laboratory systems export the values of many patients as one CSV file.
        </EmptyState>
      }
    />
  )
}
