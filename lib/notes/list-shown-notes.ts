import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notesShownTo } from '@/lib/notes/access'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { initialsOf } from '@/lib/patients/initials-of'
import { resultsToldTo } from '@/lib/results/access'

const limit = 20

export type ShownNote = {
  noteId: string
  text: string
  /** A machine wrote it down from the doctor's voice, and nobody has changed it since. */
  isTranscript: boolean
  writtenAt: Date
  changedAt: Date | null
  doctorName: string
  specialisation: string
  patientInitials: string
  about: { title: string; href: string | null } | null
}

type Asked = { cursor?: string | undefined; resultId?: string; recordId?: string }

/** What doctors wrote for this account to read, the newest first: all, or what is about one result or record. */
export async function listShownNotes(
  actor: PatientActor,
  { cursor: cursorText, resultId, recordId }: Asked,
): Promise<Page<ShownNote>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const mine = {
    ...notesShownTo(actor),
    ...(resultId ? { result: { publicId: resultId } } : {}),
    ...(recordId ? { record: { publicId: recordId } } : {}),
  }
  const at = cursor && (await db.note.findFirst({ where: { publicId: cursor.id, ...mine }, select: { id: true } }))
  const rows = await db.note.findMany({
    where: { ...mine, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    select: {
      publicId: true,
      text: true,
      transcribedAt: true,
      createdAt: true,
      doctor: { select: { fullName: true, specialisation: true } },
      profile: { select: { fullName: true } },
      result: { select: { publicId: true, testName: true, patientId: true, status: true, sentAt: true } },
      record: { select: { publicId: true, title: true, deletedAt: true } },
      edits: { select: { editedAt: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  const told = await resultsThatAreTold(actor, page.rows)
  return {
    ...page,
    rows: page.rows.map((row) => ({
      noteId: row.publicId,
      text: row.text,
      isTranscript: row.transcribedAt !== null,
      writtenAt: row.createdAt,
      changedAt: row.edits[0]?.editedAt ?? null,
      doctorName: row.doctor.fullName,
      specialisation: row.doctor.specialisation,
      patientInitials: initialsOf(row.profile.fullName),
      about: aboutOf(row, told),
    })),
  }
}

type Row = {
  result: { publicId: string; testName: string } | null
  record: { publicId: string; title: string; deletedAt: Date | null } | null
}

/** Of the results that notes are about, those that this account may hear of now. */
async function resultsThatAreTold(actor: PatientActor, rows: readonly Row[]): Promise<Set<string>> {
  const publicIds = rows.flatMap(({ result }) => result?.publicId ?? [])
  if (publicIds.length === 0) return new Set()
  const told = await db.result.findMany({
    where: { publicId: { in: publicIds }, ...resultsToldTo(actor) },
    select: { publicId: true },
  })
  return new Set(told.map(({ publicId }) => publicId))
}

function aboutOf({ result, record }: Row, told: Set<string>): ShownNote['about'] {
  if (result && told.has(result.publicId))
    return { title: result.testName, href: `/patient/results/${result.publicId}` }
  return record && record.deletedAt === null
    ? { title: record.title, href: `/patient/records/${record.publicId}` }
    : null
}
