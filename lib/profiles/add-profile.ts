import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { lockAccount } from '@/lib/accounts/lock-account.sql'
import type { AddProfileInput } from '@/lib/profiles/schema'

/** More than any family; a program that fills the table stops here. */
export const mostPeople = 30

/** Writes down somebody for whom the account keeps records. @throws conflict when there are too many */
export async function addProfile(actor: PatientActor, input: AddProfileInput): Promise<{ profileId: string }> {
  const profileId = newId('profile')
  await db.$transaction(async (tx) => {
    const { accountId } = actor
    await lockAccount(tx, accountId)
    if ((await tx.profile.count({ where: { accountId, archivedAt: null } })) >= mostPeople)
      throw new AppError('conflict', `There can be ${mostPeople} people at most.`)
    const { id } = await tx.profile.create({
      data: { publicId: profileId, accountId, ...input },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'profile.added', entityId: id })
  })
  return { profileId }
}
