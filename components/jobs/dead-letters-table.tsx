import { wordsOfJob } from '@/lib/jobs/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = { jobId: string; name: string; attempts: number; lastError: string | null; failedAt: Date }
type Props = { rows: readonly Row[]; path: string; params: SearchParams }

const columns: DataColumn<Row>[] = [
  {
    id: 'work',
    header: 'Work',
    primary: true,
    cell: (row) => <TextLink href={`/admin/jobs/${row.jobId}`}>{wordsOfJob(row.name)}</TextLink>,
  },
  { id: 'failed', header: 'Given up', cell: (row) => <Time value={row.failedAt} format="moment" /> },
  { id: 'tries', header: 'Tries', align: 'end', cell: (row) => row.attempts },
  { id: 'error', header: 'What went wrong', cell: (row) => <bdi>{row.lastError ?? 'Not known'}</bdi> },
]

/** Work that was given up and waits for somebody to decide. */
export function DeadLettersTable({ rows, path, params }: Props) {
  return (
    <DataTable
      caption="Work that was given up"
      path={path}
      params={params}
      columns={columns}
      rows={rows}
      rowId={(row) => row.jobId}
      empty={<EmptyState title="No work was given up." />}
    />
  )
}
