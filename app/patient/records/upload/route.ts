import { noInput } from '@/lib/web/pages'
import { receiveRecord } from '@/lib/web/receive-record'
import { patientRoute } from '@/lib/web/routes'

/** Takes in a record with its documents, from a plain form or from a script. */
export const POST = patientRoute({ can: 'own', input: noInput }, async ({ actor, request }) =>
  receiveRecord(actor, request),
)
