import { recordAudits } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { addEmailChannelsOf } from '@/lib/channels/add-email-channels-of'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { contactsOf } from '@/lib/patients/contact-input'
import { foldName } from '@/lib/patients/fold-name'
import { patientColumns } from '@/lib/patients/save-contacts'
import type { PatientInput } from '@/lib/patients/schema'
import { searchTermsOf } from '@/lib/patients/search-terms'

/** What became of a patient who was to be added. */
export type Added = 'added' | 'known' | { refused: string }

/** As the database compares numbers: without case, marks and outer spaces. */
const folded = (text: string) => text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (name: string) => foldName(name).split(' ').toSorted().join(' ')

type Person = { fullName: string; dateOfBirth: string | null }

/** The same name in whatever order, and no birth date that says otherwise. */
function isSamePerson(left: Person, right: Person): boolean {
  const born = left.dateOfBirth === null || right.dateOfBirth === null || left.dateOfBirth === right.dateOfBirth
  return born && wordsOf(left.fullName) === wordsOf(right.fullName)
}

/**
 * Adds many patients at once. One whose number is there with the same name and birth date is known already; with another
 * identity it is refused, because a result would go to whoever has the number. @returns the outcome of each, in order.
 */
export async function addPatients(
  tx: Transaction,
  actor: ClinicActor,
  inputs: readonly PatientInput[],
): Promise<Added[]> {
  const taken = await findTaken(tx, actor, inputs)
  const news: { input: PatientInput; publicId: string; index: number }[] = []
  const outcomes = inputs.map((input, index): Added => {
    const key = folded(input.patientNumber)
    const holder = taken.get(key)
    if (holder === undefined) {
      taken.set(key, { ...input, archived: false })
      news.push({ input, publicId: newId('patient'), index })
      return 'added'
    }
    if (holder.archived) return { refused: 'A patient with this number is archived. Bring that patient back instead.' }
    if (isSamePerson(holder, input)) return 'known'
    return { refused: 'Another patient has this number already: the name or the birth date differs.' }
  })
  const stored = await store(tx, actor, news)
  // Somebody at the desk may have taken the number a moment ago.
  for (const { publicId, index } of news)
    if (!stored.has(publicId)) outcomes[index] = { refused: 'Another patient has this number already.' }
  return outcomes
}

async function findTaken(tx: Transaction, { clinicId }: ClinicActor, inputs: readonly PatientInput[]) {
  const numbers = inputs.map(({ patientNumber }) => patientNumber)
  const shown = { patientNumber: true, fullName: true, dateOfBirth: true, archivedAt: true } as const
  const [rows, aliases] = await Promise.all([
    tx.patient.findMany({ where: { clinicId, patientNumber: { in: numbers }, mergedIntoId: null }, select: shown }),
    tx.patientAlias.findMany({
      where: { clinicId, number: { in: numbers } },
      select: { number: true, patient: { select: shown } },
    }),
  ])
  const holders = [
    ...rows.map((row) => [row.patientNumber, row] as const),
    ...aliases.map(({ number, patient }) => [number, patient] as const),
  ]
  return new Map(
    holders.map(([number, { fullName, dateOfBirth, archivedAt }]) => [
      folded(number),
      { fullName, dateOfBirth: dateOfBirth?.toISOString().slice(0, 10) ?? null, archived: archivedAt !== null },
    ]),
  )
}

type New = { input: PatientInput; publicId: string }

async function store(tx: Transaction, actor: ClinicActor, news: readonly New[]): Promise<Map<string, bigint>> {
  const { clinicId } = actor
  if (news.length === 0) return new Map()
  await tx.patient.createMany({
    data: news.map(({ input, publicId }) => ({ publicId, clinicId, ...patientColumns(input) })),
    skipDuplicates: true,
  })
  const rows = await tx.patient.findMany({
    where: { clinicId, publicId: { in: news.map(({ publicId }) => publicId) } },
    select: { id: true, publicId: true },
  })
  const ids = new Map(rows.map(({ id, publicId }) => [publicId, id]))
  const kept = news.flatMap(({ input, publicId }) => {
    const id = ids.get(publicId)
    return id === undefined ? [] : [{ id, publicId, input, contacts: contactsOf(input) }]
  })
  await storeContacts(tx, actor, kept)
  await tx.patientSearchTerm.createMany({
    data: kept.flatMap(({ id, input, contacts }) =>
      searchTermsOf({ ...input, contacts: contacts.map(({ value }) => value) }).map((term) => ({
        clinicId,
        term,
        patientId: id,
      })),
    ),
    skipDuplicates: true,
  })
  const entries = kept.map(({ id, publicId }) => ({ entityId: id, metadata: { patient: publicId } }))
  await recordAudits(
    tx,
    actor,
    entries.map((entry) => ({ action: 'patient.added', ...entry })),
  )
  return ids
}

type Kept = { id: bigint; contacts: ReturnType<typeof contactsOf> }

async function storeContacts(tx: Transaction, actor: ClinicActor, kept: readonly Kept[]): Promise<void> {
  const { clinicId } = actor
  const wanted = kept.flatMap(({ id, contacts }) =>
    contacts.map(({ kind, value }, index) => ({ patientId: id, kind, value, position: index + 1 })),
  )
  if (wanted.length === 0) return
  await tx.contact.createMany({
    data: wanted.map(({ kind, value }) => ({ publicId: newId('contact'), clinicId, kind, value })),
    skipDuplicates: true,
  })
  const rows = await tx.contact.findMany({
    where: { clinicId, value: { in: wanted.map(({ value }) => value) } },
    select: { id: true, kind: true, value: true },
  })
  const idOf = new Map(rows.map(({ id, kind, value }) => [`${kind} ${folded(value)}`, id]))
  const links = wanted.flatMap(({ kind, value, patientId, position }) => {
    const contactId = idOf.get(`${kind} ${folded(value)}`)
    return contactId === undefined ? [] : [{ clinicId, patientId, contactId, position, kind }]
  })
  await tx.patientContact.createMany({ data: links.map(({ kind: _, ...link }) => link), skipDuplicates: true })
  const emails = links.filter(({ kind }) => kind === 'email')
  await addEmailChannelsOf(
    tx,
    actor,
    emails.map(({ patientId, contactId }) => ({ patientId, contactId })),
  )
}
