import { type BulkActKind, bulkActWords } from '@/lib/bulk/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'

type Row = { resultId: string; testName: string; patientName: string | null; refusal: string | null }

const columnsOf = (kind: BulkActKind): DataColumn<Row>[] => [
  {
    id: 'result',
    header: 'Result',
    primary: true,
    cell: ({ resultId, patientName, testName }) => (
      <>
        <TextLink href={`/clinic/results/${resultId}`}>{patientName ?? 'No patient yet'}</TextLink>
        <span className="block text-sm text-muted">{testName}</span>
      </>
    ),
  },
  {
    id: 'outcome',
    header: 'What happened',
    cell: ({ refusal }) =>
      refusal === null ? (
        <StatusBadge tone="good">{bulkActWords[kind]}</StatusBadge>
      ) : (
        <>
          <StatusBadge tone="attention">Left as it was</StatusBadge>
          <span className="block text-sm">{refusal}</span>
        </>
      ),
  },
]

/** What came of each of several results. */
export function ManyOutcome({ kind, rows }: { kind: BulkActKind; rows: readonly Row[] }) {
  return (
    <DataTable
      caption="What happened to each"
      path=""
      rows={rows}
      rowId={(row) => row.resultId}
      columns={columnsOf(kind)}
      empty={null}
    />
  )
}
