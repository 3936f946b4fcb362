import { noInput } from '@/lib/web/pages'
import { receiveList } from '@/lib/web/receive-list'
import { clinicRoute } from '@/lib/web/routes'

/** Takes a list of patients in; its columns are looked over on the page to which this leads. */
export const POST = clinicRoute({ can: 'patient.import', input: noInput }, async ({ actor, request }) =>
  receiveList(actor, request),
)
