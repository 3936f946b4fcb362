import { findPersonOfShare } from '@/lib/doctors/find-person-of-share'
import { personOfShareInput } from '@/lib/doctors/schema'
import { doctorRoute } from '@/lib/web/routes'

/** Whom a share that this doctor has opened is about. */
export const GET = doctorRoute({ can: 'own', input: personOfShareInput }, async ({ actor, input }) =>
  Response.json(await findPersonOfShare(actor, input), {
    headers: { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
  }),
)
