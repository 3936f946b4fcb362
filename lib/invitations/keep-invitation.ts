import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newInvitationSecret } from '@/lib/invitations/invitation-secret'
import type { InvitationInput } from '@/lib/invitations/schema'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/** Only an owner keeps an owner's seat open, as only an owner offered it. */
const openTo = (actor: ClinicActor) => ({
  clinicId: actor.clinicId,
  openSlot: 1,
  ...(actor.role === 'owner' ? {} : { role: { not: 'owner' as const } }),
})

/** Sends an open invitation again, with a new link; the old one opens nothing from then on. */
export async function resendInvitation(actor: ClinicActor, { invitationId }: InvitationInput): Promise<void> {
  await takeLimit('invite-clinic', actor.clinicPublicId)
  await db.$transaction(async (tx) => {
    const row = await tx.invitation.findFirst({
      where: { publicId: invitationId, ...openTo(actor) },
      select: { sentCount: true },
    })
    if (!row) throw notFound()
    const round = row.sentCount + 1
    const { count } = await tx.invitation.updateMany({
      where: { publicId: invitationId, ...openTo(actor), sentCount: row.sentCount },
      data: { ...newInvitationSecret(), sentCount: round, invitedById: actor.memberId },
    })
    if (count === 0) throw new AppError('conflict', 'This invitation was sent again a moment ago.')
    await recordAudit(tx, actor, { action: 'member.invited_again', metadata: { invitation: invitationId } })
    await enqueueJob(tx, 'send-invitation', { invitationId, round }, { key: `${invitationId}:${round}` })
  })
}

/** Takes an invitation back; its link opens nothing from then on. */
export async function withdrawInvitation(actor: ClinicActor, { invitationId }: InvitationInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { publicId: invitationId, ...openTo(actor) },
      data: { openSlot: null, withdrawnAt: new Date() },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'member.invitation_withdrawn', metadata: { invitation: invitationId } })
  })
}
