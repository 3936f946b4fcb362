import { type ReportRow, shareWords, spanWords } from '@/lib/reports/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'

const span = (key: 'toAuthorised' | 'toSent' | 'toViewed') => (row: ReportRow) => (
  <>
    {spanWords(row[key].median)}
    <span className="block text-sm text-muted">90 %: {spanWords(row[key].ninetieth)}</span>
  </>
)

const columns: DataColumn<ReportRow>[] = [
  { id: 'group', header: 'Group', primary: true, cell: ({ group }) => group },
  { id: 'uploaded', header: 'Uploaded', align: 'end', cell: ({ uploaded }) => uploaded },
  { id: 'sent', header: 'Sent', align: 'end', cell: ({ sent }) => sent },
  { id: 'viewed', header: 'Read', align: 'end', cell: ({ viewed }) => viewed },
  { id: 'read24', header: 'Read in 24 h', align: 'end', cell: ({ readWithin24 }) => shareWords(readWithin24) },
  { id: 'read72', header: 'Read in 72 h', align: 'end', cell: ({ readWithin72 }) => shareWords(readWithin72) },
  { id: 'authorised', header: 'Upload to authorised', align: 'end', cell: span('toAuthorised') },
  { id: 'sentSpan', header: 'Authorised to sent', align: 'end', cell: span('toSent') },
  { id: 'viewedSpan', header: 'Sent to read', align: 'end', cell: span('toViewed') },
]

/** The numbers of a report: in the middle (the median), and where nine of ten are faster. */
export function ReportTable({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <DataTable
      caption="Report"
      path="/clinic/reports"
      columns={columns}
      rows={rows}
      rowId={(row) => row.group}
      empty={<EmptyState title="Nothing in this span">Choose other dates, or another branch.</EmptyState>}
    />
  )
}
