import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { recordsVisibleTo } from '@/lib/records/access'

/** Every record of this account with its documents, put away or not, for taking it along. */
export async function listAllOwn(actor: PatientActor) {
  const rows = await db.medicalRecord.findMany({
    where: recordsVisibleTo(actor),
    orderBy: { id: 'asc' },
    include: {
      profile: { select: { publicId: true } },
      files: { orderBy: { position: 'asc' }, include: { file: true } },
    },
  })
  return rows.map((row) => ({
    recordId: row.publicId,
    profileId: row.profile.publicId,
    title: row.title,
    documentType: row.documentType,
    sourceDoctor: row.sourceDoctor,
    dateOfRecord: row.dateOfRecord?.toISOString().slice(0, 10) ?? null,
    notes: row.notes,
    files: row.files.map(({ file }) => file),
  }))
}
