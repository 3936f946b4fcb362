import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { batchesOf, openBatchesOf } from '@/lib/batches/access'
import { isDecided, isUndecided } from '@/lib/batches/decided'
import { type BatchInput, undoMinutes } from '@/lib/batches/schema'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

/**
 * Confirms a batch: what is decided becomes results when the time to take it back is over, and nothing of it leaves before.
 * What is still open goes into a batch of its own, so that it holds nobody else up.
 * @returns how many are confirmed, and the batch that holds the rest
 */
export async function confirmBatch(
  actor: ClinicActor,
  { batchId }: BatchInput,
): Promise<{ confirmed: number; restBatchId: string | null }> {
  return db.$transaction(async (tx) => {
    const batch = await tx.batch.findFirst({ where: { publicId: batchId, ...batchesOf(actor) } })
    if (!batch) throw notFound()
    const inBatch = { clinicId: actor.clinicId, batchId: batch.id }
    if ((await tx.batchDocument.count({ where: { ...inBatch, matchedAt: null, setAsideAt: null } })) > 0)
      throw new AppError(
        'conflict',
        'Some documents are still being read. Confirm the batch when all are read, or set them aside.',
      )
    const confirmed = await tx.batchDocument.count({ where: { ...inBatch, ...isDecided } })
    if (confirmed === 0)
      throw new AppError('conflict', 'No document of this batch has its patient yet. Decide the doubtful ones first.')
    const confirmedAt = new Date()
    const undoUntil = new Date(confirmedAt.getTime() + undoMinutes * 60_000)
    const { count } = await tx.batch.updateMany({
      where: { id: batch.id, ...openBatchesOf(actor) },
      data: { confirmedAt, confirmedById: actor.memberId, undoUntil, sendAfter: memberMay(actor.role, 'result.send') },
    })
    if (count === 0) throw new AppError('conflict', 'This batch was confirmed already.')
    const restBatchId = await moveRest(tx, actor, batch)
    await enqueueJob(tx, 'release-batch', { batchId }, { key: `${batchId}:${confirmedAt.getTime()}`, runAt: undoUntil })
    const metadata = { batch: batchId, documents: confirmed }
    await recordAudit(tx, actor, { action: 'batch.confirmed', entityId: batch.id, metadata })
    return { confirmed, restBatchId }
  })
}

type Batch = { id: bigint; name: string; resultType: string; testName: string; testDate: Date }

async function moveRest(tx: Transaction, { clinicId, memberId }: ClinicActor, batch: Batch): Promise<string | null> {
  const undecided = { clinicId, batchId: batch.id, ...isUndecided }
  if ((await tx.batchDocument.count({ where: undecided })) === 0) return null
  const { resultType, testName, testDate } = batch
  const publicId = newId('batch')
  const name = `${batch.name.replace(/ \(rest\)$/, '')} (rest)`.slice(0, 120)
  const rest = await tx.batch.create({
    data: { publicId, clinicId, createdById: memberId, name, resultType, testName, testDate },
    select: { id: true },
  })
  await tx.batchDocument.updateMany({ where: undecided, data: { batchId: rest.id } })
  return publicId
}
