import { checkMetricsToken } from '@/lib/metrics/check-token'
import { renderMetrics } from '@/lib/metrics/render-metrics'
import { noInput } from '@/lib/web/pages'
import { publicRoute } from '@/lib/web/routes'

/** For Prometheus: how the platform does, in numbers. No id, no address, no person. */
export const GET = publicRoute({ limit: 'none', input: noInput }, async ({ request }) => {
  checkMetricsToken(request.headers.get('authorization'))
  return new Response(await renderMetrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
})
