import { dbAcrossClinics } from '@/lib/db'
import { openBytes } from '@/lib/files/open-bytes'
import { chooseTranscription } from '@/lib/notes/transcription/choose-transcription'

/**
 * The job that has a dictation written down. The sound stays as the source, the words are marked as a transcript, and the
 * patient does not read them before the doctor shows them. Quiet where the doctor has typed meanwhile.
 */
export async function transcribeNote({ noteId }: { noteId: string }): Promise<void> {
  const service = chooseTranscription()
  const note = await dbAcrossClinics.note.findUnique({
    where: { publicId: noteId },
    include: { audio: true, doctor: { select: { language: true } } },
  })
  if (!service || !note?.audio || note.text !== '') return
  const { audio, doctor } = note
  const text = await service.write({
    body: openBytes(audio),
    mediaType: audio.mediaType ?? 'application/octet-stream',
    filename: audio.originalFilename,
    language: doctor.language,
  })
  if (text === '') return
  await dbAcrossClinics.note.updateMany({
    where: { id: note.id, doctorId: note.doctorId, text: '' },
    data: { text: text.slice(0, 20_000), transcribedAt: new Date() },
  })
}
