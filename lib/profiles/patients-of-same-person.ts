import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { ensureProfiles } from '@/lib/profiles/ensure-profiles'

/** The patients whom this account sees, at any clinic, that are the same person as this one. */
export async function patientsOfSamePerson(actor: PatientActor, patientId: bigint): Promise<bigint[]> {
  await ensureProfiles(actor)
  const { accountId } = actor
  const links = await db.profilePatient.findMany({
    where: { accountId, profile: { patients: { some: { accountId, patientId } } } },
    select: { patientId: true },
  })
  const same = new Set(links.map((link) => link.patientId))
  return actor.patients.flatMap((patient) => (same.has(patient.patientId) ? patient.patientId : []))
}
