import { wordsOfJob } from '@/lib/jobs/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'

type Row = { name: string; count: number; oldestSeconds: number; retrying: number }

const wait = (seconds: number) => (seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`)

const columns: DataColumn<Row>[] = [
  { id: 'work', header: 'Work', primary: true, cell: ({ name }) => wordsOfJob(name) },
  { id: 'due', header: 'Due', align: 'end', cell: ({ count }) => count },
  {
    id: 'oldest',
    header: 'Longest wait',
    align: 'end',
    cell: ({ count, oldestSeconds }) => (count ? wait(oldestSeconds) : '–'),
  },
  { id: 'retrying', header: 'Failed, tried again soon', align: 'end', cell: ({ retrying }) => retrying },
]

/** Work whose time has come, by its kind. */
export function DueJobsTable({ rows, path }: { rows: readonly Row[]; path: string }) {
  return (
    <DataTable
      caption="Work that waits"
      path={path}
      columns={columns}
      rows={rows}
      rowId={({ name }) => name}
      empty={<EmptyState title="No work waits." />}
    />
  )
}
