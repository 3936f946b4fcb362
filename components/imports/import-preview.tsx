import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

export type PreviewLine = {
  rowNumber: number
  reading:
    | {
        patient: {
          fullName: string
          patientNumber: string
          dateOfBirth: string | null
          email: string | null
          phone: string | null
        }
      }
    | { refused: string }
}

const patientOf = ({ reading }: PreviewLine) => ('patient' in reading ? reading.patient : null)
const nothing = <span className="text-muted">–</span>

const columns: readonly DataColumn<PreviewLine>[] = [
  { id: 'row', header: 'Row', primary: true, cell: ({ rowNumber }) => `Row ${rowNumber}` },
  {
    id: 'outcome',
    header: 'What would happen',
    cell: ({ reading }) =>
      'refused' in reading ? (
        <span className="space-y-1">
          <StatusBadge tone="danger">Refused</StatusBadge>
          <span className="block text-sm">{reading.refused}</span>
        </span>
      ) : (
        <StatusBadge tone="good">Can be stored</StatusBadge>
      ),
  },
  { id: 'name', header: 'Name', cell: (line) => patientOf(line)?.fullName ?? nothing },
  { id: 'number', header: 'Number', cell: (line) => patientOf(line)?.patientNumber ?? nothing },
  {
    id: 'born',
    header: 'Born',
    cell: (line) => {
      const born = patientOf(line)?.dateOfBirth
      return born ? <Time value={born} /> : nothing
    },
  },
  { id: 'email', header: 'E-mail', cell: (line) => patientOf(line)?.email ?? nothing },
  { id: 'phone', header: 'Phone', cell: (line) => patientOf(line)?.phone ?? nothing },
]

/** The first rows of a list as they would be stored. */
export function ImportPreview({ rows, path }: { rows: readonly PreviewLine[]; path: string }) {
  return (
    <DataTable
      caption="The first rows"
      path={path}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.rowNumber)}
      empty={null}
    />
  )
}
