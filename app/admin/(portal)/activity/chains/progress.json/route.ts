import { findLastChainCheck } from '@/lib/audit/list-chain-checks'
import { noInput } from '@/lib/web/pages'
import { adminRoute } from '@/lib/web/routes'

/** How the newest check stands, for the page that waits for it. */
export const GET = adminRoute({ can: 'activity.read', input: noInput }, async ({ actor }) => {
  const last = await findLastChainCheck(actor)
  const known = `${last?.checkId}${last?.state}${last?.entries}`
  return Response.json({ known }, { headers: { 'cache-control': 'private, no-store' } })
})
