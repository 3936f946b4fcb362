import { previewShare } from '@/lib/shares/preview-share'
import { ofShareInput } from '@/lib/shares/schema'
import { patientRoute } from '@/lib/web/routes'

/** What a recipient gets, for its owner's eyes. */
export const GET = patientRoute({ can: 'own', input: ofShareInput }, async ({ actor, input }) =>
  Response.json(await previewShare(actor, input), {
    headers: {
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'content-disposition': 'attachment',
    },
  }),
)
