import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'

/** One patient of the actor's clinic, as the form and the page show them. @throws not_found for any other. */
export async function getPatient(actor: ClinicActor, { patientId }: { patientId: string }) {
  const patient = await db.patient.findFirst({
    where: { publicId: patientId, ...patientsOf(actor) },
    include: {
      contacts: { include: { contact: true, channels: true }, orderBy: [{ position: 'asc' }, { contactId: 'asc' }] },
      mergedInto: { select: { publicId: true, fullName: true } },
      aliases: { select: { number: true } },
    },
  })
  if (!patient) throw notFound()
  const contactOf = (kind: 'email' | 'phone') =>
    patient.contacts.find(({ contact }) => contact.kind === kind)?.contact.value ?? null
  return {
    patientId: patient.publicId,
    fullName: patient.fullName,
    patientNumber: patient.patientNumber,
    dateOfBirth: patient.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    gender: patient.gender,
    email: contactOf('email'),
    phone: contactOf('phone'),
    contacts: patient.contacts.map(({ contact, channels }) => ({
      kind: contact.kind,
      value: contact.value,
      channels: channels.filter((way) => way.withdrawnAt === null).map((way) => way.channel),
      /** Stopped by the patient or by a provider, and not by the clinic's own form. */
      stopped: channels
        .filter((way) => way.withdrawnBy !== null && way.withdrawnBy !== 'clinic')
        .map((way) => way.channel),
    })),
    preferred: preferredOf(patient.contacts.flatMap(({ channels }) => channels)),
    archivedAt: patient.archivedAt,
    mergedInto: patient.mergedInto && { patientId: patient.mergedInto.publicId, fullName: patient.mergedInto.fullName },
    otherNumbers: patient.aliases.map(({ number }) => number),
    address: patient.address,
    language: patient.language === 'fr' ? ('fr' as const) : ('en' as const),
    timeZone: patient.timeZone,
    createdAt: patient.createdAt,
  }
}

type Way = { channel: 'email' | 'sms' | 'whatsapp'; position: number; withdrawnAt: Date | null }

/** The channel that is tried first. */
function preferredOf(ways: readonly Way[]): Way['channel'] {
  const [first] = ways
    .filter((way) => way.withdrawnAt === null)
    .toSorted((left, right) => left.position - right.position)
  return first?.channel ?? 'email'
}
