import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { findBranchKey } from '@/lib/branches/find-branch-key'
import type { ChangeMemberInput } from '@/lib/members/schema'
import { assertMayGive, assertOwnerRemains, withMember } from '@/lib/members/with-member'

/** Gives another member a role and a branch; both hold from that member's next request on. */
export async function changeMember(actor: ClinicActor, { memberId, role, branchId }: ChangeMemberInput): Promise<void> {
  await withMember(actor, memberId, async (tx, member) => {
    assertMayGive(actor, role)
    if (role !== 'owner') await assertOwnerRemains(tx, actor.clinicId, member)
    const branch = branchId === null ? null : await findBranchKey(tx, actor, branchId)
    await tx.member.update({
      where: { id: member.id, clinicId: actor.clinicId },
      data: { role, branchId: branch?.id ?? null },
    })
    await recordAudit(tx, actor, {
      action: 'member.changed',
      entityId: member.id,
      metadata: { member: memberId, role, from: member.role, branch: branchId },
    })
  })
}
