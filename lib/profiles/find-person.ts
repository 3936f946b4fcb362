import type { PatientActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { profilesVisibleTo } from '@/lib/profiles/access'

/**
 * One person of this account, by whom others are told apart: name, and what the account itself says of birth date and gender.
 * @throws not_found for somebody else's
 */
export async function findPerson(tx: Transaction, actor: PatientActor, { profileId }: { profileId: string }) {
  const row = await tx.profile.findFirst({
    where: { publicId: profileId, ...profilesVisibleTo(actor) },
    select: {
      id: true,
      fullName: true,
      dateOfBirth: true,
      gender: true,
      patients: { select: { patientId: true } },
    },
  })
  if (!row) throw notFound()
  const linked = new Set(row.patients.map(({ patientId }) => patientId))
  return {
    id: row.id,
    fullName: row.fullName,
    birthDate: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    gender: row.gender,
    patientIds: actor.patients.flatMap(({ patientId }) => (linked.has(patientId) ? [patientId] : [])),
  }
}
