import { checkReady } from '@/lib/health/check-ready'
import { noInput } from '@/lib/web/pages'
import { publicRoute } from '@/lib/web/routes'

// For a balancer's "may it get requests": 200 when database and storage answer, 503 with the name of what does not.
export const GET = publicRoute({ limit: 'none', input: noInput }, async () => {
  const report = await checkReady()
  return Response.json(report, {
    status: report.status === 'ready' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
})
