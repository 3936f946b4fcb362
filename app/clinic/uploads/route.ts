import { receiveUpload } from '@/lib/web/receive-upload'
import { noInput } from '@/lib/web/pages'
import { clinicRoute } from '@/lib/web/routes'

/** Takes one document in; a result is made of it afterwards. */
export const POST = clinicRoute({ can: 'result.upload', input: noInput }, async ({ actor, request }) =>
  receiveUpload(actor, request),
)
