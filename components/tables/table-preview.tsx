import type { TableRowState } from '@/lib/tables/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { RowCounts, rowStateWords } from './row-counts'

type Row = {
  rowNumber: number
  state: TableRowState
  reason: string | null
  person: string | null
  number: string | null
  testDate: string | null
  values: string
  doubts: string[]
}
type Props = {
  action: FormAction
  tableId: string
  preview: {
    total: number
    counts: Record<TableRowState, number>
    results: number
    rows: readonly Row[]
    shown: number
  }
  show: TableRowState | undefined
}

const columnsOf = (): DataColumn<Row>[] => [
  { id: 'row', header: 'Row', primary: true, cell: ({ rowNumber }) => `Row ${rowNumber}` },
  {
    id: 'state',
    header: 'Becomes',
    cell: ({ state, reason }) => (
      <>
        <StatusBadge tone={rowStateWords[state].tone}>{rowStateWords[state].label}</StatusBadge>
        {reason ? <span className="block text-sm">{reason}</span> : null}
      </>
    ),
  },
  {
    id: 'person',
    header: 'Patient as printed',
    cell: ({ person, number }) => (
      <>
        <bdi>{person ?? '–'}</bdi>
        <span className="block text-sm text-muted">{number}</span>
      </>
    ),
  },
  { id: 'date', header: 'Test date', cell: ({ testDate }) => (testDate ? <Time value={testDate} /> : '–') },
  {
    id: 'values',
    header: 'Values',
    cell: ({ values, doubts }) => (
      <>
        <bdi>{values || '–'}</bdi>
        {doubts.map((doubt) => (
          <span key={doubt} className="block text-sm text-attention-ink">
            Look at this: {doubt}
          </span>
        ))}
      </>
    ),
  },
]

/** What every row would become, before anything is stored. */
export function TablePreview({ action, tableId, preview, show }: Props) {
  const { total, counts, results, rows, shown } = preview
  const path = `/clinic/tables/${tableId}`
  return (
    <>
      <RowCounts tableId={tableId} total={total} counts={counts} />
      <Card
        title={results > 0 ? `Make ${results === 1 ? 'one result' : `${results} results`} of it?` : 'Nothing new in it'}
        lead="They are reviewed and authorised by people before anybody is told of them."
        footer={<TextLink href={`${path}?change=columns`}>Change what the columns mean</TextLink>}
      >
        {results > 0 ? (
          <ActionForm action={action} hidden={{ tableId }}>
            <SubmitButton pendingLabel="Confirming…">Yes, the rows say this</SubmitButton>
          </ActionForm>
        ) : (
          <p>Every row of this table was stored before, or is refused.</p>
        )}
      </Card>
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
