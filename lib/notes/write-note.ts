import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { peopleToWriteAbout } from '@/lib/doctors/access'
import { AppError, notFound } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { findSubject } from '@/lib/notes/find-subject'
import type { WriteNoteInput } from '@/lib/notes/schema'
import { hasTranscription } from '@/lib/notes/transcription/choose-transcription'

/**
 * Keeps a note about a patient who shows this doctor something, or whom they saved. With sound and without text the note waits
 * for its transcript, where a service for that is set up. @throws not_found for a person or a document that is not shown to them
 */
export async function writeNote(actor: DoctorActor, input: WriteNoteInput): Promise<{ noteId: string }> {
  const { profileId, about, text, shown, audioFileId } = input
  const noteId = newId('note')
  const waits = text === '' && audioFileId !== null && hasTranscription()
  if (text === '' && !waits)
    throw new AppError('invalid', 'There is nothing in this note yet.', {
      fields: { text: audioFileId ? 'Write beside the recording what it says.' : 'Write the note first.' },
    })
  await dbAcrossClinics.$transaction(async (tx) => {
    const person = await tx.profile.findFirst({
      where: { publicId: profileId, ...peopleToWriteAbout(actor) },
      select: { id: true, accountId: true },
    })
    if (!person) throw notFound()
    const subject = await findSubject(tx, actor, person, about)
    const audio = audioFileId === null ? null : await attachFile(tx, actor, { fileId: audioFileId })
    const { id } = await tx.note.create({
      data: {
        publicId: noteId,
        doctorId: actor.doctorId,
        accountId: person.accountId,
        profileId: person.id,
        ...subject,
        text,
        // What a machine writes is read by the doctor before the patient reads it.
        sharedAt: shown && !waits ? new Date() : null,
        audioFileId: audio?.id ?? null,
      },
      select: { id: true },
    })
    const metadata = { note: noteId, profile: profileId, shown: shown !== undefined && !waits }
    await recordAudit(tx, actor, { action: 'note.written', entityId: id, metadata })
    if (waits) await enqueueJob(tx, 'transcribe-note', { noteId }, { key: noteId })
  })
  return { noteId }
}
