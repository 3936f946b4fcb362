import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { profilesVisibleTo } from '@/lib/profiles/access'
import { ensureProfiles } from '@/lib/profiles/ensure-profiles'
import { describePerson, nameIsKnown } from '@/lib/profiles/list-profiles'

/**
 * One person of the account with everything that it says of them, and at which clinics they are.
 * @throws not_found for another account's
 */
export async function getProfile(actor: PatientActor, { profileId }: { profileId: string }) {
  await ensureProfiles(actor)
  const row = await db.profile.findFirst({
    where: { publicId: profileId, ...profilesVisibleTo(actor) },
    include: {
      patients: {
        orderBy: { createdAt: 'asc' },
        include: { patient: { select: { publicId: true, clinic: { select: { clinicName: true } } } } },
      },
      records: { where: { deletedAt: null }, select: { id: true }, take: 1 },
    },
  })
  if (!row) throw notFound()
  const person = describePerson(actor, row)
  const visible = new Set(person.patientIds)
  return {
    ...person,
    /** Null until it may be told. */
    fullName: nameIsKnown(actor, row) ? row.fullName : null,
    nickname: row.nickname,
    dateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    gender: row.gender,
    bloodGroup: row.bloodGroup,
    allergies: row.allergies,
    chronicConditions: row.chronicConditions,
    emergencyContactName: row.emergencyContactName,
    emergencyContactPhone: row.emergencyContactPhone,
    clinics: row.patients
      .filter(({ patientId }) => visible.has(patientId))
      .map(({ patient }) => ({ patientId: patient.publicId, clinicName: patient.clinic.clinicName })),
    canBeRemoved: visible.size === 0 && row.records.length === 0,
  }
}
