import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { AppError } from '@/lib/errors'
import { checkOwnPassword } from '@/lib/members/check-own-password'
import type { HandOverInput } from '@/lib/members/schema'
import { withMember } from '@/lib/members/with-member'

/** Makes another member the owner in one's own place, against the password; whoever hands over is a manager from then on. */
export async function handOver(actor: ClinicActor, { memberId, password }: HandOverInput): Promise<void> {
  await checkOwnPassword(actor, password)
  await withMember(actor, memberId, async (tx, member) => {
    const { clinicId } = actor
    if (member.status !== 'active') throw new AppError('conflict', 'This member cannot sign in just now.')
    const { count } = await tx.member.updateMany({
      where: { id: actor.memberId, clinicId, role: 'owner' },
      data: { role: 'manager' },
    })
    if (count === 0) throw new AppError('forbidden', 'Only an owner hands the ownership over.')
    await tx.member.update({ where: { id: member.id, clinicId }, data: { role: 'owner' } })
    await recordAudit(tx, actor, {
      action: 'member.ownership_handed_over',
      entityId: member.id,
      metadata: { member: memberId },
    })
  })
}
