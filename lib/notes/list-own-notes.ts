import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { notesOf } from '@/lib/notes/access'
import { describeNote, noteFields, type NoteOfDoctor } from '@/lib/notes/describe-note'
import type { NoteInput } from '@/lib/notes/schema'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 20

type Asked = { cursor?: string | undefined; profileId?: string; take?: number }

/** This doctor's own notes, the newest first: all, or those about one patient. They stay when a share ends. */
export async function listOwnNotes(
  actor: DoctorActor,
  { cursor: cursorText, profileId, take = limit }: Asked,
): Promise<Page<NoteOfDoctor>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const mine = { ...notesOf(actor), ...(profileId ? { profile: { publicId: profileId } } : {}) }
  const at =
    cursor && (await dbAcrossClinics.note.findFirst({ where: { publicId: cursor.id, ...mine }, select: { id: true } }))
  const rows = await dbAcrossClinics.note.findMany({
    where: { ...mine, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: take + 1,
    select: noteFields,
  })
  const page = pageOf(rows, { limit: take, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: page.rows.map(describeNote) }
}

/** One of this doctor's notes, with what it said before. @throws not_found for any other. */
export async function getOwnNote(actor: DoctorActor, { noteId }: NoteInput): Promise<NoteOfDoctor> {
  const row = await dbAcrossClinics.note.findFirst({
    where: { publicId: noteId, ...notesOf(actor) },
    select: noteFields,
  })
  if (!row) throw notFound()
  return describeNote(row)
}
