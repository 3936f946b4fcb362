import { type ActivityRow, listActivityOf } from '@/lib/audit/list-activity'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsOf } from '@/lib/results/access'

/** Everything that happened to a result, the oldest first: upload, checks, messages, who opened it. */
export async function resultTimeline(actor: ClinicActor, { resultId }: { resultId: string }): Promise<ActivityRow[]> {
  const result = await db.result.findFirst({ where: { publicId: resultId, ...resultsOf(actor) }, select: { id: true } })
  if (!result) throw notFound()
  return listActivityOf(actor, { type: 'result', id: result.id })
}
