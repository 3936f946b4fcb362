import type { DoctorState } from '@/lib/doctors/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { DoctorStateBadge } from './doctor-state-badge'

type Row = {
  doctorId: string
  fullName: string
  specialisation: string
  licenseNumber: string
  country: string
  createdAt: Date
  state: DoctorState
}

type Props = { rows: readonly Row[]; path: string; params: SearchParams; empty: string }

const columns: DataColumn<Row>[] = [
  {
    id: 'name',
    header: 'Doctor',
    primary: true,
    cell: (row) => <TextLink href={`/admin/doctors/${row.doctorId}`}>{row.fullName}</TextLink>,
  },
  { id: 'specialisation', header: 'Specialisation', cell: (row) => row.specialisation },
  { id: 'licence', header: 'Licence', cell: (row) => `${row.licenseNumber}, ${row.country}` },
  { id: 'state', header: 'Status', cell: (row) => <DoctorStateBadge state={row.state} /> },
  { id: 'registered', header: 'Registered', cell: (row) => <Time value={row.createdAt} /> },
]

/** Doctors as an admin goes through them. */
export function DoctorsTable({ rows, path, params, empty }: Props) {
  return (
    <DataTable
      caption="Doctors"
      path={path}
      params={params}
      rows={rows}
      rowId={(row) => row.doctorId}
      columns={columns}
      empty={<EmptyState title={empty} />}
    />
  )
}
