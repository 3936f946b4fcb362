import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { profilesVisibleTo } from '@/lib/profiles/access'
import { lockAccount } from '@/lib/accounts/lock-account.sql'
import type { JoinProfilesInput } from '@/lib/profiles/schema'

/**
 * Says that two of the account's people are one: the patients, records and shares of the other go to the first, whose words stay, and
 * so do what doctors wrote and whom they saved.
 * Nothing is opened by it: each clinic's patient keeps its own proof. `partPatient` takes it apart again.
 */
export async function joinProfiles(actor: PatientActor, { profileId, otherId }: JoinProfilesInput): Promise<void> {
  if (profileId === otherId) throw new AppError('conflict', 'Choose another person.')
  await db.$transaction(async (tx) => {
    const { accountId } = actor
    await lockAccount(tx, accountId)
    const find = (publicId: string) =>
      tx.profile.findFirst({ where: { publicId, ...profilesVisibleTo(actor) }, select: { id: true } })
    const [kept, other] = [await find(profileId), await find(otherId)]
    if (!kept || !other) throw notFound()
    await tx.profilePatient.updateMany({ where: { accountId, profileId: other.id }, data: { profileId: kept.id } })
    await tx.medicalRecord.updateMany({ where: { accountId, profileId: other.id }, data: { profileId: kept.id } })
    await tx.share.updateMany({ where: { accountId, profileId: other.id }, data: { profileId: kept.id } })
    await tx.note.updateMany({ where: { accountId, profileId: other.id }, data: { profileId: kept.id } })
    await tx.doctorAccess.updateMany({ where: { accountId, profileId: other.id }, data: { profileId: kept.id } })
    // A doctor who saved both keeps both entries: what they wrote about either is theirs.
    const savers = await tx.savedPatient.findMany({
      where: { accountId, profileId: kept.id },
      select: { doctorId: true },
    })
    await tx.savedPatient.updateMany({
      where: { accountId, profileId: other.id, doctorId: { notIn: savers.map(({ doctorId }) => doctorId) } },
      data: { profileId: kept.id },
    })
    await tx.profile.updateMany({ where: { accountId, id: other.id }, data: { archivedAt: new Date() } })
    await recordAudit(tx, actor, { action: 'profile.joined', entityId: kept.id })
  })
}
