import type { ClinicActor } from '@/lib/auth/actors'
import { addEmailChannels, forgetChannels } from '@/lib/channels/keep-channels'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { foldName } from '@/lib/patients/fold-name'
import { searchTermsOf } from '@/lib/patients/search-terms'

type Contacts = { email: string | null; phone: string | null }

/** Makes a patient's contacts what the form says. A contact that others share stays theirs. */
export async function saveContacts(
  tx: Transaction,
  actor: ClinicActor,
  patientId: bigint,
  { email, phone }: Contacts,
): Promise<void> {
  const { clinicId } = actor
  const wanted = [
    ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
  ]
  const contactIds: bigint[] = []
  for (const { kind, value } of wanted) {
    await tx.contact.createMany({ data: [{ publicId: newId('contact'), clinicId, kind, value }], skipDuplicates: true })
    const contact = await tx.contact.findUniqueOrThrow({
      where: { clinicId_kind_value: { clinicId, kind, value } },
      select: { id: true },
    })
    contactIds.push(contact.id)
  }
  await forgetChannels(tx, actor, patientId, { except: contactIds })
  await tx.patientContact.deleteMany({ where: { clinicId, patientId, contactId: { notIn: contactIds } } })
  // What stays is not made anew: the consent of a patient, and that it was withdrawn, hangs on it.
  await tx.patientContact.createMany({
    data: contactIds.map((contactId) => ({ clinicId, patientId, contactId })),
    skipDuplicates: true,
  })
  await addEmailChannels(tx, actor, patientId)
}

type Searchable = { fullName: string; patientNumber: string } & Contacts

/** Writes the terms by which a patient is found, in place of the old ones. */
export async function saveSearchTerms(
  tx: Transaction,
  { clinicId }: ClinicActor,
  patientId: bigint,
  patient: Searchable,
): Promise<void> {
  await tx.patientSearchTerm.deleteMany({ where: { clinicId, patientId } })
  const contacts = [patient.email, patient.phone].filter((value) => value !== null)
  const terms = searchTermsOf({ fullName: patient.fullName, patientNumber: patient.patientNumber, contacts })
  await tx.patientSearchTerm.createMany({
    data: terms.map((term) => ({ clinicId, term, patientId })),
    skipDuplicates: true,
  })
}

/** The columns of a patient's row that the form gives. */
export function patientColumns(
  input: Searchable & {
    dateOfBirth: string | null
    gender: 'female' | 'male' | 'other' | null
    address: string | null
    language: string
  },
) {
  const { fullName, patientNumber, dateOfBirth, gender, address, language } = input
  return {
    fullName,
    patientNumber,
    sortName: foldName(fullName),
    dateOfBirth: dateOfBirth === null ? null : new Date(`${dateOfBirth}T00:00:00Z`),
    gender,
    address,
    language,
  }
}
