import Users from 'lucide-react/icons/users'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import type { Sort } from '../data-table/sort'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

export type PatientRow = {
  patientId: string
  fullName: string
  patientNumber: string
  dateOfBirth: string | null
  email: string | null
  phone: string | null
}

type Props = {
  rows: readonly PatientRow[]
  path: string
  params: SearchParams
  sort: Sort
  mayAdd: boolean
}

const nothing = <span className="text-muted">–</span>

const columns: readonly DataColumn<PatientRow>[] = [
  {
    id: 'name',
    header: 'Name',
    primary: true,
    sortKey: 'name',
    cell: ({ patientId, fullName }) => <TextLink href={`/clinic/patients/${patientId}`}>{fullName}</TextLink>,
  },
  { id: 'number', header: 'Number', cell: ({ patientNumber }) => patientNumber },
  {
    id: 'birth',
    header: 'Born',
    cell: ({ dateOfBirth }) => (dateOfBirth ? <Time value={dateOfBirth} /> : nothing),
  },
  {
    id: 'email',
    header: 'E-mail address',
    cell: ({ email }) => (email ? <span className="text-sm">{email}</span> : nothing),
  },
  { id: 'phone', header: 'Phone', cell: ({ phone }) => phone ?? nothing },
]

/** A page of the clinic's patients. */
export function PatientsTable({ rows, path, params, sort, mayAdd }: Props) {
  const searched = Boolean(params['q'])
  const add = mayAdd ? <ButtonLink href="/clinic/patients/new">Add a patient</ButtonLink> : null
  return (
    <DataTable
      caption="Patients"
      path={path}
      params={params}
      sort={sort}
      columns={columns}
      rows={rows}
      rowId={(row) => row.patientId}
      empty={
        <EmptyState icon={<Users />} title={searched ? 'Nobody fits this search' : 'No patients yet'} actions={add}>
          {searched
            ? 'Try the beginning of the name, or the number that your clinic gave.'
            : 'A result goes to a patient, so patients come first.'}
        </EmptyState>
      }
    />
  )
}
