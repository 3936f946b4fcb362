import { listResults } from '@/lib/results/list-results'
import { listResultsInput } from '@/lib/results/schema'
import { clinicRoute } from '@/lib/web/routes'

/** A page of the clinic's results as data, for whoever works with them in a program of their own. */
export const GET = clinicRoute({ can: 'result.read', input: listResultsInput }, async ({ actor, input }) =>
  Response.json(await listResults(actor, input), { headers: { 'cache-control': 'private, no-store' } }),
)
