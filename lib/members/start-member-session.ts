import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { startSession } from '@/lib/auth/sessions'
import type { Transaction } from '@/lib/db'

/** Opens the session of a member who has proved who they are. @returns its public id. */
export async function startMemberSession(
  tx: Transaction,
  visitor: VisitorActor,
  member: { id: bigint; clinicId: bigint },
): Promise<string> {
  const session = await startSession(tx, 'clinic', { memberId: member.id }, visitor.origin)
  const lastLoginAt = new Date()
  await tx.member.update({ where: { id: member.id, clinicId: member.clinicId }, data: { lastLoginAt } })
  await tx.clinic.update({ where: { id: member.clinicId }, data: { lastLoginAt } })
  await recordAudit(tx, visitor, { action: 'member.signed_in', entityId: member.id, clinicId: member.clinicId })
  return session
}
