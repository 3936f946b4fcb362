import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import { countDocuments } from '@/lib/batches/count-documents.sql'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { ResultType } from '@/lib/results/schema'

const refusedShown = 200

/** One batch of the clinic with its numbers; what was refused, by name and reason. @throws not_found for any other. */
export async function getBatch(actor: ClinicActor, { batchId }: { batchId: string }) {
  const batch = await db.batch.findFirst({ where: { publicId: batchId, ...batchesOf(actor) } })
  if (!batch) throw notFound()
  const inBatch = { clinicId: actor.clinicId, batchId: batch.id }
  const [counts, refused, sent] = await Promise.all([
    countDocuments(actor, batch.id),
    db.upload.findMany({
      where: { ...inBatch, refusedReason: { not: null } },
      orderBy: { id: 'asc' },
      take: refusedShown,
      select: { publicId: true, originalFilename: true, refusedReason: true },
    }),
    db.batchDocument.groupBy({
      by: ['outcome'],
      where: { ...inBatch, OR: [{ resultId: { not: null } }, { outcome: { not: null } }] },
      _count: true,
    }),
  ])
  return {
    batchId,
    name: batch.name,
    resultType: batch.resultType as ResultType,
    testName: batch.testName,
    testDate: batch.testDate.toISOString().slice(0, 10),
    createdAt: batch.createdAt,
    confirmedAt: batch.confirmedAt,
    undoUntil: batch.undoUntil,
    releasedAt: batch.releasedAt,
    discardedAt: batch.discardedAt,
    counts,
    refused: refused.map((upload) => ({
      uploadId: upload.publicId,
      filename: upload.originalFilename,
      reason: upload.refusedReason ?? '',
    })),
    /** Why results of this batch were not sent at once, and how many; null for those that were. */
    outcomes: sent.map(({ outcome, _count }) => ({ reason: outcome, count: _count })),
  }
}
export type BatchFacts = Awaited<ReturnType<typeof getBatch>>
