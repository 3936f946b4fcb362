import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { AppError } from '@/lib/errors'
import type { MemberInput } from '@/lib/members/schema'
import { noSecondStep } from '@/lib/members/second-step'
import { assertOwnerRemains, withMember } from '@/lib/members/with-member'

const moved = () => new AppError('conflict', 'This member’s state has changed meanwhile. Look at the list again.')

/** Keeps a member out for now: every sign-in of theirs ends at once, and none begins until somebody lets them in again. */
export async function suspendMember(actor: ClinicActor, { memberId }: MemberInput): Promise<void> {
  await withMember(actor, memberId, async (tx, member) => {
    await assertOwnerRemains(tx, actor.clinicId, member)
    const { count } = await tx.member.updateMany({
      where: { id: member.id, clinicId: actor.clinicId, status: 'active' },
      data: { status: 'inactive', deactivatedAt: new Date(), deactivatedById: actor.memberId },
    })
    if (count === 0) throw moved()
    await revokeSessionsOf(tx, { memberId: member.id }, 'suspended')
    await recordAudit(tx, actor, {
      action: 'member.suspended',
      entityId: member.id,
      metadata: { member: memberId },
    })
  })
}

/** Lets a suspended member sign in again, in the role that they had. */
export async function reactivateMember(actor: ClinicActor, { memberId }: MemberInput): Promise<void> {
  await withMember(actor, memberId, async (tx, member) => {
    const { count } = await tx.member.updateMany({
      where: { id: member.id, clinicId: actor.clinicId, status: 'inactive', removedAt: null },
      data: { status: 'active', deactivatedAt: null, deactivatedById: null },
    })
    if (count === 0) throw moved()
    await recordAudit(tx, actor, {
      action: 'member.reactivated',
      entityId: member.id,
      metadata: { member: memberId },
    })
  })
}

/**
 * Takes a member who left out of the clinic. The row stays, because results and the activity name it; the second step goes,
 * and only a new invitation brings the person back.
 */
export async function removeMember(actor: ClinicActor, { memberId }: MemberInput): Promise<void> {
  await withMember(actor, memberId, async (tx, member) => {
    const { clinicId } = actor
    await assertOwnerRemains(tx, clinicId, member)
    const now = new Date()
    const { count } = await tx.member.updateMany({
      where: { id: member.id, clinicId, removedAt: null },
      data: {
        status: 'inactive',
        deactivatedAt: now,
        deactivatedById: actor.memberId,
        removedAt: now,
        ...noSecondStep,
      },
    })
    if (count === 0) throw moved()
    await tx.memberRecoveryCode.deleteMany({ where: { clinicId, memberId: member.id } })
    await revokeSessionsOf(tx, { memberId: member.id }, 'removed')
    await recordAudit(tx, actor, { action: 'member.removed', entityId: member.id, metadata: { member: memberId } })
  })
}

/** Takes away the second step of a member who lost their telephone and codes; they sign in with the password and set it up anew. */
export async function resetSecondStep(actor: ClinicActor, { memberId }: MemberInput): Promise<void> {
  await withMember(actor, memberId, async (tx, member) => {
    const { clinicId } = actor
    const { count } = await tx.member.updateMany({
      where: { id: member.id, clinicId, totpConfirmedAt: { not: null } },
      data: noSecondStep,
    })
    if (count === 0) throw new AppError('conflict', 'This member has no second step.')
    await tx.memberRecoveryCode.deleteMany({ where: { clinicId, memberId: member.id } })
    await tx.signInTicket.updateMany({
      where: { clinicId, memberId: member.id, usedAt: null },
      data: { usedAt: new Date() },
    })
    await revokeSessionsOf(tx, { memberId: member.id }, 'second step reset')
    await recordAudit(tx, actor, {
      action: 'member.second_step_reset',
      entityId: member.id,
      metadata: { member: memberId },
    })
  })
}
