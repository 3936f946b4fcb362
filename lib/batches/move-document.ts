import type { AuditAction } from '@/lib/audit/actions'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf, openBatchesOf } from '@/lib/batches/access'
import type { Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'

type Step = {
  documentId: string
  /** What it has to be like; it stands in the update, so that of two people at once one decides. */
  from: Prisma.BatchDocumentWhereInput
  to: Prisma.BatchDocumentUncheckedUpdateManyInput
  action: AuditAction
  otherwise: string
}

/** One decision about a document of an open batch, with its audit row. @returns the batch's public id. */
export async function moveDocument(tx: Transaction, actor: ClinicActor, step: Step): Promise<{ batchId: string }> {
  const mine = { publicId: step.documentId, ...batchesOf(actor) }
  const { count } = await tx.batchDocument.updateMany({
    where: { ...step.from, ...mine, batch: openBatchesOf(actor) },
    data: step.to,
  })
  const document = await tx.batchDocument.findFirst({
    where: mine,
    select: { batch: { select: { id: true, publicId: true } } },
  })
  if (!document) throw notFound()
  if (count === 0) throw new AppError('conflict', step.otherwise)
  const { id, publicId: batchId } = document.batch
  await recordAudit(tx, actor, {
    action: step.action,
    entityId: id,
    metadata: { batch: batchId, document: step.documentId },
  })
  return { batchId }
}
