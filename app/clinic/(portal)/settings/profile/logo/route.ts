import { noInput } from '@/lib/web/pages'
import { receiveLogo } from '@/lib/web/receive-logo'
import { clinicRoute } from '@/lib/web/routes'

/** Takes the clinic's logo in. */
export const POST = clinicRoute({ can: 'clinic.settings', input: noInput }, async ({ actor, request }) =>
  receiveLogo(actor, request),
)
