import { noInput } from '@/lib/web/pages'
import { publicRoute } from '@/lib/web/routes'

// For a balancer's "is the process there": asks nothing of anybody, so that a slow database does not get processes killed.
export const GET = publicRoute({ limit: 'none', input: noInput }, async () =>
  Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } }),
)
