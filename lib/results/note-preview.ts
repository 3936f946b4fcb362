import { recordAudit } from '@/lib/audit/record-audit'
import { wasNotedLately } from '@/lib/audit/was-noted-lately'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsOf } from '@/lib/results/access'
import type { ResultInput } from '@/lib/results/schema'

const workMinutes = 15

/**
 * Writes down that a member looks at a result, before anything of it is shown. Somebody who reviews, authorises and sends
 * sees the page several times within minutes; that is one look.
 */
export async function notePreview(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  const result = await db.result.findFirst({ where: { publicId: resultId, ...resultsOf(actor) }, select: { id: true } })
  if (!result) throw notFound()
  const look = { action: 'result.previewed', entityId: result.id } as const
  if (await wasNotedLately(actor, { ...look, minutes: workMinutes })) return
  await recordAudit(db, actor, { ...look, metadata: { result: resultId } })
}
