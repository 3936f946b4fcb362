import type { clinicStatusNames } from '@/lib/clinics/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { ClinicStatusBadge } from './clinic-status-badge'

type Row = {
  clinicId: string
  clinicName: string
  email: string
  city: string | null
  country: string | null
  standing: keyof typeof clinicStatusNames
  emailVerifiedAt: Date | null
  createdAt: Date
}

type Props = { rows: readonly Row[]; path: string; params: SearchParams; empty: string }

const columns: DataColumn<Row>[] = [
  {
    id: 'name',
    header: 'Clinic',
    primary: true,
    cell: (row) => <TextLink href={`/admin/clinics/${row.clinicId}`}>{row.clinicName}</TextLink>,
  },
  { id: 'place', header: 'Place', cell: (row) => [row.city, row.country].filter(Boolean).join(', ') || '–' },
  { id: 'email', header: 'E-mail', cell: (row) => row.email },
  {
    id: 'status',
    header: 'Status',
    cell: (row) => <ClinicStatusBadge standing={row.standing} proved={row.emailVerifiedAt !== null} />,
  },
  { id: 'registered', header: 'Registered', cell: (row) => <Time value={row.createdAt} /> },
]

/** Clinics as an admin goes through them. */
export function ClinicTable({ rows, path, params, empty }: Props) {
  return (
    <DataTable
      caption="Clinics"
      path={path}
      params={params}
      rows={rows}
      rowId={(row) => row.clinicId}
      columns={columns}
      empty={<EmptyState title={empty} />}
    />
  )
}
