import type { ChangeAdminPasswordInput } from '@/lib/admins/schema'
import { renewCodes } from '@/lib/admins/second-step'
import { tellAdminLater } from '@/lib/admins/tell-admin-later'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'

/** How many recovery codes an admin has left. */
export async function getOwnAccount({ adminId }: AdminActor): Promise<{ codesLeft: number }> {
  return { codesLeft: await dbAcrossClinics.adminRecoveryCode.count({ where: { adminId, usedAt: null } }) }
}

/** Sets a new password against the old one, and ends every other sign-in of this admin. */
export async function changeAdminPassword(
  actor: AdminActor,
  { password, next }: ChangeAdminPasswordInput,
): Promise<void> {
  const { adminId, adminPublicId, sessionId } = actor
  await takeLimit('own-password', adminPublicId)
  const where = { id: adminId }
  const old = await dbAcrossClinics.admin.findUnique({ where, select: { passwordHash: true } })
  if (!(await verifyPassword(password, old?.passwordHash ?? null)))
    throw new AppError('invalid', 'This is not your password. Nothing was changed.', {
      fields: { password: 'Enter the password with which you sign in.' },
    })
  const passwordHash = await hashPassword(next)
  await dbAcrossClinics.$transaction(async (tx) => {
    const now = new Date()
    await tx.admin.update({ where, data: { passwordHash } })
    await tx.passwordResetToken.updateMany({ where: { adminId, usedAt: null }, data: { usedAt: now } })
    await tx.session.updateMany({
      where: { adminId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: now, revokedReason: 'new password' },
    })
    await recordAudit(tx, actor, { action: 'admin.password_changed', entityId: adminId })
    await tellAdminLater(tx, { adminId: adminPublicId, event: 'password' })
  })
}

/** Makes ten new recovery codes; the old ones are good for nothing from then on. @returns them, to be shown this once */
export async function renewOwnCodes(actor: AdminActor): Promise<{ codes: string[] }> {
  const { adminId, adminPublicId } = actor
  return dbAcrossClinics.$transaction(async (tx) => {
    await recordAudit(tx, actor, { action: 'admin.recovery_codes_renewed', entityId: adminId })
    await tellAdminLater(tx, { adminId: adminPublicId, event: 'codes' })
    return { codes: await renewCodes(tx, { id: adminId, publicId: adminPublicId }) }
  })
}
