import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { recordsVisibleTo } from '@/lib/records/access'

/** One record with its documents; that it was opened is written down. @throws not_found for another account's */
export async function openRecord(actor: PatientActor, { recordId }: { recordId: string }) {
  const record = await db.medicalRecord.findFirst({
    where: { publicId: recordId, ...recordsVisibleTo(actor) },
    include: {
      profile: { select: { publicId: true } },
      files: { orderBy: { position: 'asc' }, include: { file: true } },
    },
  })
  if (!record) throw notFound()
  await recordAudit(db, actor, { action: 'record.opened', entityId: record.id, metadata: { record: recordId } })
  return {
    recordId,
    profileId: record.profile.publicId,
    title: record.title,
    documentType: record.documentType,
    sourceDoctor: record.sourceDoctor,
    dateOfRecord: record.dateOfRecord?.toISOString().slice(0, 10) ?? null,
    notes: record.notes,
    createdAt: record.createdAt,
    archivedAt: record.archivedAt,
    files: record.files.map(({ file }) => ({
      fileId: file.publicId,
      // No record has sound: the database lets a doctor alone own it.
      kind: file.kind === null || file.kind === 'audio' ? ('pdf' as const) : file.kind,
      filename: file.originalFilename,
      sizeBytes: Number(file.sizeBytes ?? 0n),
    })),
  }
}
