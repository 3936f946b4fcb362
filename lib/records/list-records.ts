import type { z } from 'zod'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { describePerson } from '@/lib/profiles/list-profiles'
import { recordsVisibleTo } from '@/lib/records/access'
import type { listRecordsInput, RecordType } from '@/lib/records/schema'

export type RecordRow = {
  recordId: string
  title: string
  documentType: RecordType
  sourceDoctor: string | null
  dateOfRecord: string | null
  createdAt: Date
  personName: string
}

const limit = 25

/** What this account keeps here itself, the newest first; what was put away only where it is asked for. */
export async function listRecords(
  actor: PatientActor,
  { person, away, cursor: cursorText }: z.output<typeof listRecordsInput>,
): Promise<Page<RecordRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const visible = {
    ...recordsVisibleTo(actor),
    archivedAt: away ? { not: null } : null,
    ...(person ? { profile: { publicId: person } } : {}),
  }
  const at =
    cursor && (await db.medicalRecord.findFirst({ where: { publicId: cursor.id, ...recordsVisibleTo(actor) } }))
  const rows = await db.medicalRecord.findMany({
    where: { ...visible, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    include: {
      profile: {
        select: {
          publicId: true,
          nickname: true,
          fullName: true,
          relationship: true,
          patients: { select: { patientId: true } },
        },
      },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map((row) => ({
      recordId: row.publicId,
      title: row.title,
      documentType: row.documentType,
      sourceDoctor: row.sourceDoctor,
      dateOfRecord: row.dateOfRecord?.toISOString().slice(0, 10) ?? null,
      createdAt: row.createdAt,
      personName: describePerson(actor, row.profile).name,
    })),
  }
}
