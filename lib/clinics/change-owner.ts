import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import type { ChangeOwnerInput } from '@/lib/clinics/schema'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { lockClinic } from '@/lib/members/lock-clinic.sql'

/**
 * Makes a member the owner of their clinic in the place of another, who becomes a manager: for an owner who left or died, on
 * proof that the reason names. Both are told by mail, and it stands in the clinic's own chain.
 * @throws not_found for a member of another clinic, conflict where the roles are others meanwhile
 */
export async function changeOwner(admin: AdminActor, input: ChangeOwnerInput): Promise<void> {
  const { clinicId: clinicPublicId, memberId, formerId, reason } = input
  await dbAcrossClinics.$transaction(async (tx) => {
    const clinic = await tx.clinic.findUnique({ where: { publicId: clinicPublicId }, select: { id: true } })
    if (!clinic) throw notFound()
    const clinicId = clinic.id
    await lockClinic(tx, clinicId)
    const find = (publicId: string) =>
      tx.member.findFirst({
        where: { clinicId, publicId, removedAt: null },
        select: { id: true, role: true, status: true, emailVerifiedAt: true },
      })
    const [member, former] = [await find(memberId), await find(formerId)]
    if (!member || !former) throw notFound()
    if (former.role !== 'owner' || member.role === 'owner')
      throw new AppError('conflict', 'The roles in this clinic are others meanwhile. Look at the members again.')
    if (member.status !== 'active' || member.emailVerifiedAt === null)
      throw new AppError('conflict', 'Only a member who can sign in becomes the owner.')
    await tx.member.update({ where: { id: member.id, clinicId }, data: { role: 'owner' } })
    await tx.member.update({ where: { id: former.id, clinicId }, data: { role: 'manager' } })
    const changeId = newId('ownerChange')
    await tx.ownerChange.create({
      data: {
        publicId: changeId,
        clinicId,
        formerId: former.id,
        memberId: member.id,
        reason,
        changedById: admin.adminId,
      },
    })
    await recordAudit(tx, admin, {
      action: 'clinic.owner_changed',
      entityId: clinicId,
      clinicId,
      metadata: { clinic: clinicPublicId, member: memberId, former: formerId, change: changeId },
    })
    for (const to of ['member', 'former'] as const)
      await enqueueJob(tx, 'tell-owner-change', { changeId, to }, { key: `${changeId}:${to}` })
  })
}

/** The earlier changes of a clinic's owner by admins, the newest first. */
export async function listOwnerChanges(_admin: AdminActor, { clinicId }: { clinicId: string }) {
  const rows = await dbAcrossClinics.ownerChange.findMany({
    where: { clinic: { publicId: clinicId } },
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      publicId: true,
      reason: true,
      createdAt: true,
      member: { select: { fullName: true } },
      former: { select: { fullName: true } },
      changedBy: { select: { fullName: true } },
    },
  })
  return rows.map(({ publicId, reason, createdAt, member, former, changedBy }) => ({
    changeId: publicId,
    reason,
    at: createdAt,
    to: member.fullName,
    from: former.fullName,
    by: changedBy.fullName,
  }))
}
