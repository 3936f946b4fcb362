import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { clinicsThatTell } from '@/lib/release/policy-of'
import { initialsOf } from '@/lib/patients/initials-of'

export type HeldRow = { clinicName: string; patientInitials: string; timeZone: string; until: Date | null }

const shown = 10

/**
 * Results that are on their way, of those clinics that tell their patients so: whose, where, and by when, and nothing of what
 * they are. Only what is authorised counts: what nobody has answered for is told to nobody.
 */
export async function listHeldResults(actor: PatientActor): Promise<HeldRow[]> {
  const clinicIds = await clinicsThatTell(db, [...new Set(actor.patients.map(({ clinicId }) => clinicId))])
  const patientIds = actor.patients
    .filter(({ clinicId }) => clinicIds.includes(clinicId))
    .map(({ patientId }) => patientId)
  if (patientIds.length === 0) return []
  const rows = await db.result.findMany({
    where: { patientId: { in: patientIds }, status: 'processed', recalledAt: null },
    orderBy: { id: 'desc' },
    take: shown,
    select: {
      releaseAt: true,
      clinic: { select: { clinicName: true, timeZone: true } },
      patient: { select: { fullName: true } },
    },
  })
  return rows.map(({ releaseAt, clinic, patient }) => ({
    clinicName: clinic.clinicName,
    timeZone: clinic.timeZone,
    patientInitials: initialsOf(patient?.fullName ?? ''),
    // A time that has passed promises nothing.
    until: releaseAt !== null && releaseAt > new Date() ? releaseAt : null,
  }))
}
