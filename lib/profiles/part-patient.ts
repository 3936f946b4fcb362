import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { identitiesOf } from '@/lib/patients/identities-of'
import { profilesVisibleTo } from '@/lib/profiles/access'
import { lockAccount } from '@/lib/accounts/lock-account.sql'
import type { PartPatientInput } from '@/lib/profiles/schema'

/**
 * Says that a clinic's patient is somebody else than this person: they get a profile of their own.
 * @throws not_found for what is not theirs, conflict where nobody would be left
 */
export async function partPatient(
  actor: PatientActor,
  { profileId, patientId }: PartPatientInput,
): Promise<{ profileId: string }> {
  const { accountId } = actor
  const partedId = newId('profile')
  await db.$transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const profile = await tx.profile.findFirst({
      where: { publicId: profileId, ...profilesVisibleTo(actor) },
      select: { id: true, patients: { select: { patientId: true } } },
    })
    const seen = actor.patients.map((patient) => patient.patientId)
    const link =
      profile &&
      (await tx.profilePatient.findFirst({
        where: { accountId, profileId: profile.id, patientId: { in: seen }, patient: { publicId: patientId } },
      }))
    if (!profile || !link) throw notFound()
    if (profile.patients.length < 2) throw new AppError('conflict', 'Nobody else is part of this person.')
    const [identity] = await identitiesOf(tx, [link])
    const parted = await tx.profile.create({
      data: { publicId: partedId, accountId, fullName: identity?.fullName ?? '' },
      select: { id: true },
    })
    await tx.profilePatient.updateMany({
      where: { accountId, clinicId: link.clinicId, patientId: link.patientId },
      data: { profileId: parted.id },
    })
    await recordAudit(tx, actor, { action: 'profile.parted', entityId: profile.id })
  })
  return { profileId: partedId }
}
