import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** The file of a batch's document on its way to a member; that it is opened is written down before a byte of it leaves. */
export async function findDocumentFile(
  actor: ClinicActor,
  { documentId, as }: { documentId: string; as: 'view' | 'download' },
) {
  const document = await db.batchDocument.findFirst({
    where: { publicId: documentId, ...batchesOf(actor), file: { storedAt: { not: null } } },
    include: { file: true, batch: { select: { id: true, publicId: true } } },
  })
  if (!document) throw notFound()
  await recordAudit(db, actor, {
    action: as === 'view' ? 'document.opened' : 'document.downloaded',
    entityId: document.batch.id,
    metadata: { batch: document.batch.publicId, document: documentId },
  })
  return document.file
}
