import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import type { BatchInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'

/** Takes the confirmation of a batch back, as long as its results were not made: it is open again as it was. */
export async function undoBatch(actor: ClinicActor, { batchId }: BatchInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const mine = { publicId: batchId, ...batchesOf(actor) }
    const { count } = await tx.batch.updateMany({
      where: { ...mine, confirmedAt: { not: null }, releasedAt: null, undoUntil: { gt: new Date() } },
      data: { confirmedAt: null, confirmedById: null, undoUntil: null, sendAfter: false },
    })
    const batch = await tx.batch.findFirst({ where: mine, select: { id: true } })
    if (!batch) throw notFound()
    if (count === 0)
      throw new AppError(
        'conflict',
        'The time to take this back is over: its results were made. Withdraw the single results instead.',
      )
    await recordAudit(tx, actor, {
      action: 'batch.confirmation_undone',
      entityId: batch.id,
      metadata: { batch: batchId },
    })
  })
}

/** Discards an open batch: its documents are let go, and the sweeper takes them away. */
export async function discardBatch(actor: ClinicActor, { batchId }: BatchInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const mine = { publicId: batchId, ...batchesOf(actor) }
    const { count } = await tx.batch.updateMany({
      where: { ...mine, confirmedAt: null, discardedAt: null },
      data: { discardedAt: new Date(), discardedById: actor.memberId },
    })
    const batch = await tx.batch.findFirst({ where: mine, select: { id: true } })
    if (!batch) throw notFound()
    if (count === 0) throw new AppError('conflict', 'This batch was confirmed or discarded already.')
    await recordAudit(tx, actor, { action: 'batch.discarded', entityId: batch.id, metadata: { batch: batchId } })
  })
}
