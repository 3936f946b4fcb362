import { noInput } from '@/lib/web/pages'
import { resumableUpload } from '@/lib/web/resumable-upload'
import { clinicRoute } from '@/lib/web/routes'

/** Documents of a batch, over lines that break: each of the protocol's methods, for a member who may upload. */
export const POST = clinicRoute({ can: 'result.upload', input: noInput }, ({ actor, request }) =>
  resumableUpload(actor, request),
)
export const PATCH = clinicRoute({ can: 'result.upload', input: noInput }, ({ actor, request }) =>
  resumableUpload(actor, request),
)
export const HEAD = clinicRoute({ can: 'result.upload', input: noInput }, ({ actor, request }) =>
  resumableUpload(actor, request),
)
