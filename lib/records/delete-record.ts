import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { letGoOfFiles } from '@/lib/files/let-go'
import { recordsVisibleTo } from '@/lib/records/access'

/**
 * Deletes a record for good: its words and its files are gone at once for everybody, the sealed objects within the hour. The row
 * stays as the place where something was, because the activity log points at it. Of two at once one wins.
 */
export async function deleteRecord(actor: PatientActor, { recordId }: { recordId: string }): Promise<void> {
  const { accountId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.medicalRecord.updateMany({
      where: { publicId: recordId, ...recordsVisibleTo(actor) },
      data: { deletedAt: new Date(), title: '', sourceDoctor: null, notes: null, dateOfRecord: null },
    })
    if (count === 0) throw notFound()
    const record = await tx.medicalRecord.findFirstOrThrow({
      where: { accountId, publicId: recordId },
      select: { id: true, files: { select: { fileId: true } } },
    })
    await tx.recordFile.deleteMany({ where: { accountId, recordId: record.id } })
    await letGoOfFiles(
      tx,
      { accountId },
      record.files.map(({ fileId }) => fileId),
    )
    await recordAudit(tx, actor, { action: 'record.deleted', entityId: record.id, metadata: { record: recordId } })
  })
}
