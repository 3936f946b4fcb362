import type { ClinicActor } from '@/lib/auth/actors'
import { listPatients } from '@/lib/patients/list-patients'
import type { SuggestPatientsInput } from '@/lib/patients/schema'
import { searchWordsOf } from '@/lib/patients/search-terms'

const most = 10

/** The first few patients whom a search may mean, with what tells namesakes apart; none while it says too little. */
export async function suggestPatients(actor: ClinicActor, { q }: SuggestPatientsInput) {
  if (searchWordsOf(q).length === 0) return []
  const { rows } = await listPatients(actor, { q, sort: 'name', show: undefined, cursor: undefined })
  return rows
    .slice(0, most)
    .map(({ patientId, fullName, patientNumber, dateOfBirth }) => ({ patientId, fullName, patientNumber, dateOfBirth }))
}
