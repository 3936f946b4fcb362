import FileDown from 'lucide-react/icons/file-down'
import {
  exportSubjects,
  type ExportState,
  type ExportSubject,
  exportTypes,
  type ExportType,
} from '@/lib/exports/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { ExportBadge } from './export-badge'
import { sizeWords } from './size-words'

type Row = {
  exportId: string
  subject: ExportSubject
  exportType: ExportType
  state: ExportState
  recordCount: number | null
  sizeBytes: number
  createdAt: Date
  expiresAt: Date | null
}

const nothing = <span className="text-muted">–</span>

const columnsOf = (path: string): DataColumn<Row>[] => [
  {
    id: 'what',
    header: 'List',
    primary: true,
    cell: ({ exportId, subject, exportType }) => (
      <TextLink href={`${path}/${exportId}`}>
        {exportSubjects[subject].name}, {exportTypes[exportType].name}
      </TextLink>
    ),
  },
  { id: 'state', header: 'State', cell: ({ state }) => <ExportBadge state={state} /> },
  {
    id: 'rows',
    header: 'Rows',
    align: 'end',
    cell: ({ recordCount }) => (recordCount === null ? nothing : recordCount.toLocaleString('en-GB')),
  },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    cell: ({ sizeBytes }) => (sizeBytes === 0 ? nothing : sizeWords(sizeBytes)),
  },
  { id: 'asked', header: 'Asked for (UTC)', cell: ({ createdAt }) => <Time value={createdAt} format="moment" /> },
  {
    id: 'until',
    header: 'Kept until (UTC)',
    cell: ({ state, expiresAt }) =>
      state === 'completed' && expiresAt ? <Time value={expiresAt} format="moment" /> : nothing,
  },
]

/** The lists that an admin asked for, the newest first. */
export function ExportsTable({ rows, path, params }: { rows: readonly Row[]; path: string; params: SearchParams }) {
  return (
    <DataTable
      caption="Lists that you asked for"
      path={path}
      params={params}
      columns={columnsOf(path)}
      rows={rows}
      rowId={({ exportId }) => exportId}
      empty={
        <EmptyState icon={<FileDown />} title="No list so far">
          Choose above what it is of, and ask for it.
        </EmptyState>
      }
    />
  )
}
