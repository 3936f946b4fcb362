import { parseSort } from '@/components/data-table/sort'
import { ListPages } from '@/components/data-table/list-pages'
import { PatientsTable } from '@/components/patients/patients-table'
import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { listPatients } from '@/lib/patients/list-patients'
import type { ListPatientsInput } from '@/lib/patients/schema'

const path = '/clinic/patients'

/** The slow part of the page: the rows. */
export async function PatientsPart({ actor, input }: { actor: ClinicActor; input: ListPatientsInput }) {
  const { rows, next, previous } = await listPatients(actor, input)
  const params = { q: input.q, sort: input.sort, show: input.show }
  return (
    <>
      <PatientsTable
        rows={rows}
        path={path}
        params={params}
        sort={parseSort(input.sort, ['name', 'added'], { key: 'name', direction: 'asc' })}
        mayAdd={memberMay(actor.role, 'patient.write')}
      />
      <ListPages path={path} params={params} next={next} previous={previous} />
    </>
  )
}
