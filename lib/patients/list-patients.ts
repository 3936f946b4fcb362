import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { patientsOf } from '@/lib/patients/access'
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
  { q, sort, cursor: cursorText }: ListPatientsInput,
): Promise<Page<PatientRow>> {
  const cursor = readCursor(cursorText)
  const found = await searchPatientIds(actor, q)
  const descending = sort.startsWith('-') !== (cursor?.to === 'previous')
  const direction = descending ? 'desc' : 'asc'
  const rows = await db.patient.findMany({
    where: {
      ...patientsOf(actor),
      archivedAt: null,
      ...(found === null ? {} : { id: { in: found } }),
      ...(await beyond(actor, sort, cursor, descending)),
    },
    orderBy: sort === '-added' ? { id: direction } : [{ sortName: direction }, { id: direction }],
    take: limit + 1,
    include: { contacts: { include: { contact: { select: { kind: true, value: true } } } } },
  })
  const page = pageOf(rows, {
    limit,
    cursor,
    keyOf: (row) => ({ value: sort === '-added' ? null : row.sortName, id: row.publicId }),
  })
  return { ...page, rows: page.rows.map(toRow) }
}

type Found = Awaited<
  ReturnType<
    typeof db.patient.findMany<{
      include: { contacts: { include: { contact: { select: { kind: true; value: true } } } } }
    }>
  >
>[number]

function toRow(row: Found): PatientRow {
  const contactOf = (kind: 'email' | 'phone') =>
    row.contacts.find(({ contact }) => contact.kind === kind)?.contact.value ?? null
  return {
    patientId: row.publicId,
    fullName: row.fullName,
    patientNumber: row.patientNumber,
    dateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    email: contactOf('email'),
    phone: contactOf('phone'),
  }
}

/** The condition of the rows beyond the cursor's; a cursor whose row is not ours, or gone, means the first page. */
async function beyond(
  actor: ClinicActor,
  sort: ListPatientsInput['sort'],
  cursor: ReturnType<typeof readCursor>,
  descending: boolean,
) {
  if (!cursor) return {}
  const row = await db.patient.findFirst({ where: { ...patientsOf(actor), publicId: cursor.id }, select: { id: true } })
  if (!row) return {}
  const past = descending ? { lt: row.id } : { gt: row.id }
  if (sort === '-added' || cursor.value === null) return { id: past }
  const { value } = cursor
  return descending
    ? { sortName: { lte: value }, OR: [{ sortName: { lt: value } }, { sortName: value, id: past }] }
    : { sortName: { gte: value }, OR: [{ sortName: { gt: value } }, { sortName: value, id: past }] }
}
