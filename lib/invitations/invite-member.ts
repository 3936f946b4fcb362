import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { findBranchKey } from '@/lib/branches/find-branch-key'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { newInvitationSecret } from '@/lib/invitations/invitation-secret'
import type { InviteMemberInput } from '@/lib/invitations/schema'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'
import { assertMayGive } from '@/lib/members/with-member'

/**
 * Keeps a seat for an address and promises the message. Whether the address signs in somewhere else is not told here: only
 * whoever reads its mail learns it.
 */
export async function inviteMember(actor: ClinicActor, input: InviteMemberInput): Promise<void> {
  const { email, role } = input
  const { clinicId } = actor
  assertMayGive(actor, role)
  await takeLimit('invite-clinic', actor.clinicPublicId)
  const publicId = newId('invitation')
  await dbAcrossClinics.$transaction(async (tx) => {
    const colleague = await tx.member.count({ where: { clinicId, email, removedAt: null } })
    if (colleague > 0)
      throw new AppError('conflict', 'Somebody with this address is a member of your clinic already.', {
        fields: { email: 'A member has this address.' },
      })
    const branch = input.branchId === null ? null : await findBranchKey(tx, actor, input.branchId)
    const row = { publicId, clinicId, email, role, branchId: branch?.id ?? null, invitedById: actor.memberId }
    const { count } = await tx.invitation.createMany({
      data: [{ ...row, ...newInvitationSecret() }],
      skipDuplicates: true,
    })
    if (count === 0)
      throw new AppError(
        'conflict',
        'This address is invited already. Send that invitation again, or withdraw it first.',
        {
          fields: { email: 'An invitation is open.' },
        },
      )
    await recordAudit(tx, actor, { action: 'member.invited', metadata: { invitation: publicId, role } })
    await enqueueJob(tx, 'send-invitation', { invitationId: publicId, round: 1 }, { key: `${publicId}:1` })
  })
}
