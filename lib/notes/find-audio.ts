import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { notesOf } from '@/lib/notes/access'

/** The sound of one of this doctor's own dictations, on its way to them. @throws not_found for any other file. */
export async function findAudio(actor: DoctorActor, { fileId }: { fileId: string }) {
  const note = await dbAcrossClinics.note.findFirst({
    where: { ...notesOf(actor), audio: { publicId: fileId, doctorId: actor.doctorId, storedAt: { not: null } } },
    include: { audio: true },
  })
  if (!note?.audio) throw notFound()
  await recordAudit(dbAcrossClinics, actor, {
    action: 'note.audio_played',
    entityId: note.id,
    metadata: { note: note.publicId },
  })
  return note.audio
}
