import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { checkOwnPassword } from '@/lib/members/check-own-password'
import type { ChangePasswordInput } from '@/lib/members/schema'

/** Sets a new password against the old one, and ends every other sign-in of this member, half-made ones too. */
export async function changeOwnPassword(actor: ClinicActor, { password, next }: ChangePasswordInput): Promise<void> {
  await checkOwnPassword(actor, password)
  const passwordHash = await hashPassword(next)
  const { clinicId, memberId, sessionId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const now = new Date()
    await tx.member.update({ where: { id: memberId, clinicId }, data: { passwordHash } })
    await tx.signInTicket.updateMany({ where: { clinicId, memberId, usedAt: null }, data: { usedAt: now } })
    await tx.passwordResetToken.updateMany({ where: { memberId, usedAt: null }, data: { usedAt: now } })
    await tx.session.updateMany({
      where: { memberId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: now, revokedReason: 'new password' },
    })
    await recordAudit(tx, actor, { action: 'member.password_changed', entityId: memberId })
  })
}
