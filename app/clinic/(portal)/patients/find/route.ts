import { suggestPatientsInput } from '@/lib/patients/schema'
import { suggestPatients } from '@/lib/patients/suggest-patients'
import { clinicRoute } from '@/lib/web/routes'

/** The patients whom the words typed so far may mean, for the form that uploads a result. */
export const GET = clinicRoute({ can: 'patient.read', input: suggestPatientsInput }, async ({ actor, input }) =>
  Response.json(
    { patients: await suggestPatients(actor, input) },
    { headers: { 'cache-control': 'private, no-store' } },
  ),
)
