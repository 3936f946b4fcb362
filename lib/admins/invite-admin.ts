import { newLink } from '@/lib/admins/invitation-secret'
import { assertMayGive } from '@/lib/admins/ranks'
import type { InviteAdminInput } from '@/lib/admins/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

const taken = (message: string) => new AppError('conflict', message, { fields: { email: message } })

/** Keeps a place among the admins for an address, and promises the message. Nobody offers a role above their own. */
export async function inviteAdmin(actor: AdminActor, { email, role }: InviteAdminInput): Promise<void> {
  assertMayGive(actor.role, role)
  await takeLimit('invite-admin', actor.adminPublicId)
  const publicId = newId('adminInvitation')
  await dbAcrossClinics.$transaction(async (tx) => {
    if ((await tx.admin.count({ where: { email } })) > 0) throw taken('Somebody with this address is an admin already.')
    const { count } = await tx.adminInvitation.createMany({
      data: [{ publicId, email, role, invitedById: actor.adminId, ...newLink('join') }],
      skipDuplicates: true,
    })
    if (count === 0) throw taken('This address is invited already. Send that invitation again, or withdraw it first.')
    await recordAudit(tx, actor, { action: 'admin.invited', metadata: { invitation: publicId, role } })
    await enqueueJob(tx, 'send-admin-link', { invitationId: publicId, round: 1 }, { key: `${publicId}:1` })
  })
}
