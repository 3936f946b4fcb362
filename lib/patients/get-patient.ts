import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'

/** One patient of the actor's clinic, as the form and the page show them. @throws not_found for any other. */
export async function getPatient(actor: ClinicActor, { patientId }: { patientId: string }) {
  const patient = await db.patient.findFirst({
    where: { publicId: patientId, ...patientsOf(actor) },
    include: { contacts: { include: { contact: true } } },
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
    address: patient.address,
    language: patient.language === 'fr' ? ('fr' as const) : ('en' as const),
    createdAt: patient.createdAt,
  }
}
