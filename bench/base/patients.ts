import type { Connection } from 'mariadb'
import { newId } from '@/lib/ids'
import { foldName } from '@/lib/patients/fold-name'
import { searchTermsOf } from '@/lib/patients/search-terms'
import { clinics } from './clinics'
import { insertRows } from './insert-rows'
import { personName } from './names'
import type { Random } from './random'

/** The first patients are the ones whose pages are measured: an address of their own, and enough results. */
export const readerCount = 16

export type BasePatient = {
  id: number
  clinicId: number
  fullName: string
  number: string
  email: string | null
  phone: string | null
}

/** Where the readers are: six at the largest clinic, the others at ten more. */
export const readerClinic = (index: number) => (index < 6 ? 1 : index - 4)

export function makePatients(random: Random, patientCount: number): BasePatient[] {
  const shares = clinics.map((clinic) => clinic.share)
  const patients: BasePatient[] = []
  for (let index = 0; index < patientCount; index += 1) {
    const isReader = index < readerCount
    const clinicId = isReader ? readerClinic(index) : random.weighted(shares) + 1
    const fullName = personName(random)
    const own = `${foldName(fullName).replaceAll(' ', '.')}.${index}@mail.example`
    patients.push({
      id: index + 1,
      clinicId,
      fullName,
      number: `P-${String(index + 1).padStart(6, '0')}`,
      email: emailOf(random, patients, isReader, own),
      phone: random.chance(0.8) ? `+23480${String(10_000_000 + index)}` : null,
    })
  }
  return patients
}

/** One in ten shares a relative's address, or is the same person at another clinic; one in seven has none. */
function emailOf(random: Random, earlier: BasePatient[], isReader: boolean, own: string): string | null {
  if (isReader) return own
  if (random.chance(0.14)) return null
  if (earlier.length < 100 || !random.chance(0.1)) return own
  return earlier[readerCount + random.below(earlier.length - readerCount)]?.email ?? own
}

export type BaseContact = { id: number; clinicId: number; kind: 'email' | 'phone'; value: string; patientId: number }

/** The contacts of each clinic, and who is reached by them. */
export function makeContacts(patients: BasePatient[]) {
  const known = new Map<string, BaseContact>()
  const links: { clinicId: number; patientId: number; contactId: number }[] = []
  for (const { id, clinicId, email, phone } of patients) {
    for (const [kind, value] of [
      ['email', email],
      ['phone', phone],
    ] as const) {
      if (value === null) continue
      const key = `${clinicId} ${kind} ${value}`
      const contact = known.get(key) ?? { id: known.size + 1, clinicId, kind, value, patientId: id }
      known.set(key, contact)
      links.push({ clinicId, patientId: id, contactId: contact.id })
    }
  }
  return { contacts: [...known.values()], links }
}

export async function insertPatients(
  connection: Connection,
  patients: BasePatient[],
  { contacts, links }: ReturnType<typeof makeContacts>,
  since: Date,
): Promise<void> {
  await insertRows(
    connection,
    'patients',
    [
      'id',
      'public_id',
      'clinic_id',
      'patient_number',
      'full_name',
      'sort_name',
      'date_of_birth',
      'gender',
      'archived_at',
      'created_at',
    ],
    patients.map(({ id, clinicId, fullName, number }) => [
      id,
      newId('patient'),
      clinicId,
      number,
      fullName,
      foldName(fullName),
      new Date(Date.UTC(1940 + (id % 80), id % 12, 1 + (id % 28))),
      id % 2 ? 'female' : 'male',
      id > readerCount && id % 50 === 0 ? since : null,
      since,
    ]),
  )
  await insertRows(
    connection,
    'contacts',
    ['id', 'public_id', 'clinic_id', 'kind', 'value', 'created_at'],
    contacts.map(({ id, clinicId, kind, value }) => [id, newId('contact'), clinicId, kind, value, since]),
  )
  await insertRows(
    connection,
    'patient_contacts',
    ['clinic_id', 'patient_id', 'contact_id', 'created_at'],
    links.map(({ clinicId, patientId, contactId }) => [clinicId, patientId, contactId, since]),
  )
  const emails = new Set(contacts.filter(({ kind }) => kind === 'email').map(({ id }) => id))
  await insertRows(
    connection,
    'patient_channels',
    ['clinic_id', 'patient_id', 'contact_id', 'channel', 'position', 'consented_at'],
    links
      .filter(({ contactId }) => emails.has(contactId))
      .map(({ clinicId, patientId, contactId }) => [clinicId, patientId, contactId, 'email', 1, since]),
  )
  await insertRows(connection, 'patient_search_terms', ['clinic_id', 'term', 'patient_id'], searchTerms(patients))
}

/** In the order of the key: the table is then written front to back. */
function searchTerms(patients: BasePatient[]): [number, string, number][] {
  const rows = patients.flatMap(({ id, clinicId, fullName, number, email, phone }) => {
    const contacts = [email, phone].filter((value) => value !== null)
    const terms = searchTermsOf({ fullName, patientNumber: number, contacts })
    return terms.map((term): [number, string, number] => [clinicId, term, id])
  })
  return rows.toSorted(
    (left, right) => left[0] - right[0] || (left[1] < right[1] ? -1 : left[1] > right[1] ? 1 : left[2] - right[2]),
  )
}
