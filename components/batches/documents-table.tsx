import { type DocumentRow, type DocumentState, documentStates } from '@/lib/batches/schema'
import { findingWords, objectionsInWords } from '@/lib/matching/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import type { Tone } from '../ui/tone'

const tones: Record<DocumentState, Tone> = {
  reading: 'neutral',
  sure: 'good',
  doubtful: 'attention',
  none: 'attention',
  second: 'attention',
  decided: 'good',
  aside: 'neutral',
}

const columns = (batchId: string): DataColumn<DocumentRow>[] => [
  {
    id: 'file',
    header: 'Document',
    primary: true,
    cell: ({ documentId, filename }) => (
      <TextLink href={`/clinic/batches/${batchId}/queue?document=${documentId}`}>
        <span className="inline-block min-w-28 [overflow-wrap:anywhere]">{filename}</span>
      </TextLink>
    ),
  },
  {
    id: 'patient',
    header: 'Patient',
    cell: ({ patient }) =>
      patient ? (
        <>
          {patient.fullName}
          <span className="block text-sm text-muted">{patient.patientNumber}</span>
        </>
      ) : (
        <span className="text-muted">–</span>
      ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StatusBadge tone={tones[state]}>{documentStates[state]}</StatusBadge>,
  },
  {
    id: 'why',
    header: 'Why',
    cell: ({ comparison, failure, resultId, state }) => (
      <span className="text-sm">
        {failure ??
          (comparison
            ? findingWords(comparison)
            : state === 'reading'
              ? ''
              : 'Nobody of your patients stands in it.')}{' '}
        {comparison ? objectionsInWords(comparison).join(' ') : null}
        {resultId ? <TextLink href={`/clinic/results/${resultId}`}>The result</TextLink> : null}
      </span>
    ),
  },
]

/** The documents of a batch with what was found of each. */
export function DocumentsTable({ batchId, rows }: { batchId: string; rows: readonly DocumentRow[] }) {
  return (
    <DataTable
      caption="Documents"
      path={`/clinic/batches/${batchId}`}
      columns={columns(batchId)}
      rows={rows}
      rowId={(row) => row.documentId}
      empty={<EmptyState title="No documents here">Documents appear here as they arrive.</EmptyState>}
    />
  )
}
