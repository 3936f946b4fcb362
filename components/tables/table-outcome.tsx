import type { TableRowState, TableState } from '@/lib/tables/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { RowCounts, rowStateWords } from './row-counts'

type Row = {
  rowNumber: number
  state: TableRowState
  reason: string | null
  result: { resultId: string; testName: string } | null
}
type Props = {
  table: {
    tableId: string
    state: TableState
    total: number | null
    counts: Record<TableRowState, number>
    resultsMade: number
    shown: number
    rows: readonly Row[]
  }
  show: TableRowState | undefined
}

const columnsOf = (): DataColumn<Row>[] => [
  { id: 'row', header: 'Row', primary: true, cell: ({ rowNumber }) => `Row ${rowNumber}` },
  {
    id: 'state',
    header: 'Became',
    cell: (row) => <StatusBadge tone={rowStateWords[row.state].tone}>{rowStateWords[row.state].label}</StatusBadge>,
  },
  { id: 'reason', header: 'Why', cell: ({ reason }) => reason ?? '–' },
  {
    id: 'result',
    header: 'Result',
    cell: ({ result }) =>
      result ? <TextLink href={`/clinic/results/${result.resultId}`}>{result.testName}</TextLink> : '–',
  },
]

/** What became of every row of a confirmed table. */
export function TableOutcome({ table, show }: Props) {
  const { tableId, state, total, counts, resultsMade, rows, shown } = table
  const path = `/clinic/tables/${tableId}`
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      {state === 'importing' ? (
        <Notice title="The rows are being stored">
          <Progress label="Rows stored" value={done} max={total ?? done} />
          <TextLink href={path}>Look again</TextLink>
        </Notice>
      ) : (
        <Notice tone="good" title={resultsMade === 1 ? 'One result was made.' : `${resultsMade} results were made.`}>
          <TextLink href="/clinic/results?stage=to_review">Review them</TextLink>
          {counts.waiting > 0 ? (
            <>
              {' '}
              or <TextLink href="/clinic/results?stage=to_match">match those that wait</TextLink>
            </>
          ) : null}
          .
        </Notice>
      )}
      <RowCounts tableId={tableId} total={total ?? done} counts={counts} />
      <Card
        flush
        title={show ? `Rows: ${rowStateWords[show].label.toLowerCase()}` : 'Rows'}
        lead={rows.length >= shown ? `The first ${shown}.` : undefined}
      >
        <DataTable
          caption="Rows of the table"
          path={path}
          rows={rows}
          rowId={(row) => String(row.rowNumber)}
          columns={columnsOf()}
          empty={<p className="p-4 text-muted">No such rows.</p>}
        />
      </Card>
    </>
  )
}
