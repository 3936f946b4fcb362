import { knownHashes } from '@/lib/batches/known-hashes'
import { knownHashesInput } from '@/lib/batches/schema'
import { noInput } from '@/lib/web/pages'
import { parseInput } from '@/lib/web/refusals'
import { clinicRoute } from '@/lib/web/routes'

/** Which documents of a folder are there already, before any of them is sent. */
export const POST = clinicRoute({ can: 'result.upload', input: noInput }, async ({ actor, request }) => {
  const asked: unknown = await request.json().catch(() => null)
  const known = await knownHashes(actor, parseInput(knownHashesInput, asked))
  return Response.json({ known }, { headers: { 'cache-control': 'private, no-store' } })
})
