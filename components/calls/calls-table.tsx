import Phone from 'lucide-react/icons/phone'
import { type CallRow, callKindWords } from '@/lib/calls/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Props = { rows: readonly CallRow[]; path: string; show: 'open' | 'done'; timeZone: string }

const columnsOf = (show: Props['show'], timeZone: string): DataColumn<CallRow>[] => [
  {
    id: 'patient',
    header: 'Patient',
    primary: true,
    cell: ({ callId, patient }) => (
      <TextLink href={`/clinic/calls/${callId}`}>{patient?.fullName ?? 'No patient'}</TextLink>
    ),
  },
  {
    id: 'kind',
    header: 'Why',
    cell: ({ kind }) => (
      <StatusBadge tone={kind === 'critical' ? 'danger' : 'attention'}>{callKindWords[kind]}</StatusBadge>
    ),
  },
  { id: 'test', header: 'Test', cell: ({ testName }) => testName },
  {
    id: 'phone',
    header: 'Telephone',
    cell: ({ patient }) =>
      patient?.phone ? (
        <a className="underline" href={`tel:${patient.phone}`}>
          {patient.phone}
        </a>
      ) : (
        'None'
      ),
  },
  {
    id: 'when',
    header: show === 'open' ? 'Due' : 'Done',
    cell: ({ dueAt, doneAt, overdue }) => (
      <>
        <Time value={doneAt ?? dueAt} format="moment" timeZone={timeZone} />
        {overdue ? <span className="block text-sm font-semibold text-danger-ink">Overdue</span> : null}
      </>
    ),
  },
  {
    id: 'state',
    header: 'So far',
    cell: ({ attempts, takenBy }) => (
      <>
        {attempts === 0 ? 'Not tried' : attempts === 1 ? 'One try' : `${attempts} tries`}
        {takenBy ? <span className="block text-sm text-muted">{takenBy} has it</span> : null}
      </>
    ),
  },
]

/** The people to telephone, the most urgent first. */
export function CallsTable({ rows, path, show, timeZone }: Props) {
  return (
    <DataTable
      caption="Calls"
      path={path}
      rows={rows}
      rowId={(row) => row.callId}
      columns={columnsOf(show, timeZone)}
      empty={
        <EmptyState icon={<Phone />} title={show === 'open' ? 'Nobody has to be telephoned' : 'No call was made yet'}>
          Critical values, results that nobody opens, and patients who cannot be written to appear here.
        </EmptyState>
      }
    />
  )
}
