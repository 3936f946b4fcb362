import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { notesOf } from '@/lib/notes/access'
import type { EditNoteInput, NoteInput } from '@/lib/notes/schema'

/** Changes a note; what it said before is kept beside it. */
export async function editNote(actor: DoctorActor, { noteId, text }: EditNoteInput): Promise<void> {
  const { doctorId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const note = await tx.note.findFirst({ where: { publicId: noteId, ...notesOf(actor) } })
    if (!note) throw notFound()
    if (note.text === text) return
    // The old text stands in the condition: of two changes at once one is told that there was another.
    const { count } = await tx.note.updateMany({
      where: { id: note.id, doctorId, text: note.text, updatedAt: note.updatedAt },
      // From here on a person answers for the words.
      data: { text, transcribedAt: null },
    })
    if (count === 0) throw new AppError('conflict', 'This note was changed meanwhile. Open it again first.')
    if (note.text !== '')
      await tx.noteEdit.create({
        data: { doctorId, noteId: note.id, text: note.text, transcribedAt: note.transcribedAt },
      })
    await recordAudit(tx, actor, { action: 'note.changed', entityId: note.id, metadata: { note: noteId } })
  })
}

async function setShown(actor: DoctorActor, { noteId }: NoteInput, shown: boolean): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const where = { publicId: noteId, ...notesOf(actor) }
    const note = await tx.note.findFirst({ where, select: { id: true } })
    if (!note) throw notFound()
    const { count } = await tx.note.updateMany({
      where: { ...where, text: { not: '' }, sharedAt: shown ? null : { not: null } },
      data: { sharedAt: shown ? new Date() : null },
    })
    if (count === 0) throw new AppError('conflict', 'This note has changed meanwhile. Open it again first.')
    await recordAudit(tx, actor, {
      action: shown ? 'note.shared' : 'note.unshared',
      entityId: note.id,
      metadata: { note: noteId },
    })
  })
}

/** Lets the patient read a note from now on. */
export const showNote = (actor: DoctorActor, input: NoteInput) => setShown(actor, input, true)

/** Takes a note back from the patient; who read it before has read it. */
export const hideNote = (actor: DoctorActor, input: NoteInput) => setShown(actor, input, false)
