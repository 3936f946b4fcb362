import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'
import { stepUpField } from '@/lib/web/schema'

/** So long a password that was given in a sign-in stands for the person at the screen. */
export const stepUpMinutes = 10

const refusal = (message: string) =>
  new AppError('invalid', message, { fields: { [stepUpField]: 'Enter the password with which you sign in.' } })

/**
 * Lets a dangerous act go on only if this sign-in gave its password within the last minutes; a password that is given now is
 * checked, and counts from now on. @throws invalid with the password's field, rate_limited
 */
export async function requireStepUp(actor: AdminActor, password: string | undefined): Promise<void> {
  const { adminId, sessionId } = actor
  const since = new Date(Date.now() - stepUpMinutes * 60_000)
  const own = { id: sessionId, adminId, revokedAt: null }
  const fresh = await dbAcrossClinics.session.count({ where: { ...own, steppedUpAt: { gt: since } } })
  if (fresh > 0) return
  if (password === undefined || password === '')
    throw refusal('Before this is done, please give your password again. Nothing that you typed is lost.')
  await takeLimit('own-password', actor.adminPublicId)
  const admin = await dbAcrossClinics.admin.findUnique({ where: { id: adminId }, select: { passwordHash: true } })
  if (!(await verifyPassword(password, admin?.passwordHash ?? null))) {
    await recordAudit(dbAcrossClinics, actor, { action: 'admin.step_up_refused', entityId: adminId })
    throw refusal('This is not your password. Nothing was done.')
  }
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.session.updateMany({ where: own, data: { steppedUpAt: new Date() } })
    await recordAudit(tx, actor, { action: 'admin.stepped_up', entityId: adminId })
  })
}
