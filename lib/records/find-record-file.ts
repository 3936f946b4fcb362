import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { recordsVisibleTo } from '@/lib/records/access'
import type { OpenFileInput } from '@/lib/results/schema'

/** A document of a record on its way to its owner; written down before a byte of it leaves. @throws not_found */
export async function findRecordFile(actor: PatientActor, { fileId, as }: OpenFileInput) {
  const { accountId } = actor
  const file = await db.storedFile.findFirst({
    where: {
      publicId: fileId,
      accountId,
      storedAt: { not: null },
      recordFiles: { some: { record: recordsVisibleTo(actor) } },
    },
    include: { recordFiles: { select: { recordId: true } } },
  })
  const recordId = file?.recordFiles[0]?.recordId
  if (!file || recordId === undefined) throw notFound()
  const action = as === 'download' ? 'record.downloaded' : 'record.opened'
  await recordAudit(db, actor, { action, entityId: recordId, metadata: { file: fileId } })
  return file
}
