import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { CreateBatchInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { newId } from '@/lib/ids'

/** Begins a batch, into which documents are uploaded then. What is said here holds for each of its results. */
export async function createBatch(actor: ClinicActor, input: CreateBatchInput): Promise<{ batchId: string }> {
  const batchId = newId('batch')
  await db.$transaction(async (tx) => {
    const { id } = await tx.batch.create({
      data: {
        ...input,
        testDate: new Date(`${input.testDate}T00:00:00Z`),
        publicId: batchId,
        clinicId: actor.clinicId,
        createdById: actor.memberId,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'batch.created', entityId: id, metadata: { batch: batchId } })
  })
  return { batchId }
}
