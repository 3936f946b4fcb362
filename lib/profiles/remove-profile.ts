import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { getProfile } from '@/lib/profiles/get-profile'
import type { RemoveProfileInput } from '@/lib/profiles/schema'

/** Takes somebody off the list for whom there is nothing here. @throws conflict while there is something */
export async function removeProfile(actor: PatientActor, { profileId }: RemoveProfileInput): Promise<void> {
  const { canBeRemoved } = await getProfile(actor, { profileId })
  if (!canBeRemoved) throw new AppError('conflict', 'There is still something of this person here.')
  await db.$transaction(async (tx) => {
    const { accountId } = actor
    const where = { accountId, publicId: profileId, archivedAt: null, records: { none: { deletedAt: null } } }
    const profile = await tx.profile.findFirst({ where, select: { id: true } })
    const { count } = await tx.profile.updateMany({ where, data: { archivedAt: new Date() } })
    if (profile && count > 0) await recordAudit(tx, actor, { action: 'profile.removed', entityId: profile.id })
  })
}
