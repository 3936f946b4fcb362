import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Cursor, type Page, pageOf, readCursor } from '@/lib/paging'
import { patientsOf } from '@/lib/patients/access'
import { type PatientPageRow, readPatientPage } from '@/lib/patients/patient-page.sql'
import type { ListPatientsInput } from '@/lib/patients/schema'
import { searchPatientIds } from '@/lib/patients/search-patients'

export type PatientRow = {
  patientId: string
  fullName: string
  patientNumber: string
  dateOfBirth: string | null
  email: string | null
  phone: string | null
}

const limit = 25

/** A page of the clinic's patients, by name or the newest first, narrowed by a search. */
export async function listPatients(
  actor: ClinicActor,
  { q, sort, show, cursor: cursorText }: ListPatientsInput,
): Promise<Page<PatientRow>> {
  const cursor = readCursor(cursorText)
  const fetched = await readPatientPage(actor, {
    found: await searchPatientIds(actor, q),
    by: sort === '-added' ? 'added' : 'name',
    descending: sort.startsWith('-') !== (cursor?.to === 'previous'),
    limit: limit + 1,
    archived: show === 'archived',
    beyond: await rowOf(actor, cursor),
  })
  const keyOf = (row: PatientPageRow) => ({ value: sort === '-added' ? null : row.sortName, id: row.publicId })
  const page = pageOf(fetched, { limit, cursor, keyOf })
  return { ...page, rows: page.rows.map(toRow) }
}

const toRow = ({ publicId, fullName, patientNumber, dateOfBirth, email, phone }: PatientPageRow): PatientRow => ({
  patientId: publicId,
  fullName,
  patientNumber,
  dateOfBirth: dateOfBirth?.toISOString().slice(0, 10) ?? null,
  email,
  phone,
})

/** The cursor's row; none for a cursor whose row is not ours, or gone, which then means the first page. */
async function rowOf(actor: ClinicActor, cursor: Cursor | undefined) {
  if (!cursor) return null
  return db.patient.findFirst({
    where: { ...patientsOf(actor), publicId: cursor.id },
    select: { id: true, sortName: true },
  })
}
