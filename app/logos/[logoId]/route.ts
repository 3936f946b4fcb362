import { findLogo } from '@/lib/clinics/find-logo'
import { logoInput } from '@/lib/clinics/schema'
import { publicRoute } from '@/lib/web/routes'

/** A clinic's logo. Its address changes with the picture, so a browser may keep it. */
export const GET = publicRoute({ limit: 'visit', input: logoInput }, async ({ actor, input }) => {
  const png = await findLogo(actor, input)
  return new Response(png, {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=604800, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  })
})
