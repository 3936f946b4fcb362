import { newLink } from '@/lib/admins/invitation-secret'
import { rolesToGive } from '@/lib/admins/ranks'
import type { AdminInvitationInput } from '@/lib/admins/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/** The open invitations that this admin could have sent; a link to a new second step is none of them. */
const keptBy = (actor: AdminActor) => ({ openSlot: 1, adminId: null, role: { in: rolesToGive(actor.role) } })

/** Sends an open invitation again, with a new link; the old one opens nothing from then on. */
export async function resendAdminInvitation(actor: AdminActor, { invitationId }: AdminInvitationInput): Promise<void> {
  await takeLimit('invite-admin', actor.adminPublicId)
  const where = { publicId: invitationId, ...keptBy(actor) }
  await dbAcrossClinics.$transaction(async (tx) => {
    const row = await tx.adminInvitation.findFirst({ where, select: { sentCount: true } })
    if (!row) throw notFound()
    const round = row.sentCount + 1
    const { count } = await tx.adminInvitation.updateMany({
      where: { ...where, sentCount: row.sentCount },
      data: { ...newLink('join'), attempts: 0, sentCount: round, invitedById: actor.adminId },
    })
    if (count === 0) throw new AppError('conflict', 'This invitation was sent again a moment ago.')
    await recordAudit(tx, actor, { action: 'admin.invited_again', metadata: { invitation: invitationId } })
    await enqueueJob(tx, 'send-admin-link', { invitationId, round }, { key: `${invitationId}:${round}` })
  })
}

/** Takes an invitation back; its link opens nothing from then on. */
export async function withdrawAdminInvitation(
  actor: AdminActor,
  { invitationId }: AdminInvitationInput,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.adminInvitation.updateMany({
      where: { publicId: invitationId, ...keptBy(actor) },
      data: { openSlot: null, withdrawnAt: new Date() },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'admin.invitation_withdrawn', metadata: { invitation: invitationId } })
  })
}
