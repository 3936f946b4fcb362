import type { ClinicActor } from '@/lib/auth/actors'
import { forgetChannels } from '@/lib/channels/keep-channels'
import { saveChannels } from '@/lib/channels/save-channels'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { WantedContact } from '@/lib/patients/contact-input'
import { foldName } from '@/lib/patients/fold-name'
import { searchTermsOf } from '@/lib/patients/search-terms'

type Wanted = { contacts: readonly WantedContact[]; preferred: 'email' | 'sms' | 'whatsapp'; agreedAgain: boolean }

/**
 * Makes a patient's contacts, and the ways over them, what the form says. A contact that others share stays theirs; one that
 * stays here is not made anew, because consent, and that it was withdrawn, hangs on it.
 */
export async function saveContacts(
  tx: Transaction,
  actor: ClinicActor,
  patientId: bigint,
  { contacts, preferred, agreedAgain }: Wanted,
): Promise<void> {
  const { clinicId } = actor
  const rows: (WantedContact & { contactId: bigint })[] = []
  for (const contact of contacts) {
    const { kind, value } = contact
    await tx.contact.createMany({ data: [{ publicId: newId('contact'), clinicId, kind, value }], skipDuplicates: true })
    const { id } = await tx.contact.findUniqueOrThrow({
      where: { clinicId_kind_value: { clinicId, kind, value } },
      select: { id: true },
    })
    rows.push({ ...contact, contactId: id })
  }
  const contactIds = rows.map(({ contactId }) => contactId)
  await forgetChannels(tx, actor, patientId, { except: contactIds })
  await tx.patientContact.deleteMany({ where: { clinicId, patientId, contactId: { notIn: contactIds } } })
  await tx.patientContact.createMany({
    data: contactIds.map((contactId, index) => ({ clinicId, patientId, contactId, position: index + 1 })),
    skipDuplicates: true,
  })
  for (const [index, contactId] of contactIds.entries())
    await tx.patientContact.updateMany({
      where: { clinicId, patientId, contactId, position: { not: index + 1 } },
      data: { position: index + 1 },
    })
  const ways = rows.flatMap(({ contactId, channels }) => channels.map((channel) => ({ contactId, channel })))
  const first = ways.filter(({ channel }) => channel === preferred)
  const rest = ways.filter(({ channel }) => channel !== preferred)
  await saveChannels(
    tx,
    actor,
    patientId,
    [...first, ...rest].map((way) => ({ ...way, consentedAgain: agreedAgain })),
  )
}

type Searchable = { fullName: string; patientNumber: string; contacts: readonly { value: string }[] }

/** Writes the terms by which a patient is found, in place of the old ones; numbers from before a merge find them too. */
export async function saveSearchTerms(
  tx: Transaction,
  { clinicId }: { clinicId: bigint },
  patientId: bigint,
  { fullName, patientNumber, contacts }: Searchable,
): Promise<void> {
  const aliases = await tx.patientAlias.findMany({ where: { clinicId, patientId }, select: { number: true } })
  await tx.patientSearchTerm.deleteMany({ where: { clinicId, patientId } })
  const terms = searchTermsOf({
    fullName,
    patientNumber,
    otherNumbers: aliases.map(({ number }) => number),
    contacts: contacts.map(({ value }) => value),
  })
  await tx.patientSearchTerm.createMany({
    data: terms.map((term) => ({ clinicId, term, patientId })),
    skipDuplicates: true,
  })
}

/** The columns of a patient's row that the form gives. */
export function patientColumns(input: {
  fullName: string
  patientNumber: string
  dateOfBirth: string | null
  gender: 'female' | 'male' | 'other' | null
  address: string | null
  language: string
  timeZone: string | null
}) {
  const { fullName, patientNumber, dateOfBirth, gender, address, language, timeZone } = input
  return {
    fullName,
    patientNumber,
    sortName: foldName(fullName),
    dateOfBirth: dateOfBirth === null ? null : new Date(`${dateOfBirth}T00:00:00Z`),
    gender,
    address,
    language,
    timeZone,
  }
}
