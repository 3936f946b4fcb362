import { getBatch } from '@/lib/batches/get-batch'
import { batchInput } from '@/lib/batches/schema'
import { clinicRoute } from '@/lib/web/routes'

/** How far a batch is, for the page that waits for it. */
export const GET = clinicRoute({ can: 'batch.read', input: batchInput }, async ({ actor, input }) => {
  const { counts, releasedAt } = await getBatch(actor, input)
  return Response.json({ counts, released: releasedAt !== null }, { headers: { 'cache-control': 'private, no-store' } })
})
