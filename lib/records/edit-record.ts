import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { profilesVisibleTo } from '@/lib/profiles/access'
import { recordsVisibleTo } from '@/lib/records/access'
import type { EditRecordInput } from '@/lib/records/schema'

/** Changes what the account says of its record; the documents stay. */
export async function editRecord(
  actor: PatientActor,
  { recordId, profileId, dateOfRecord, ...words }: EditRecordInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { publicId: recordId, ...recordsVisibleTo(actor) }
    const record = await tx.medicalRecord.findFirst({ where, select: { id: true } })
    const profile = await tx.profile.findFirst({
      where: { publicId: profileId, ...profilesVisibleTo(actor) },
      select: { id: true },
    })
    if (!record || !profile) throw notFound()
    await tx.medicalRecord.updateMany({
      where,
      data: {
        ...words,
        profileId: profile.id,
        dateOfRecord: dateOfRecord === null ? null : new Date(dateOfRecord),
      },
    })
    await recordAudit(tx, actor, { action: 'record.changed', entityId: record.id, metadata: { record: recordId } })
  })
}
