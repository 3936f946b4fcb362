import { takeSecondStep } from '@/lib/admins/second-step'
import type { VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import type { AdminSignInInput } from '@/lib/auth/schema'
import { startSession } from '@/lib/auth/sessions'
import { recordAudit } from '@/lib/audit/record-audit'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'

const wrong = () =>
  new AppError(
    'unauthenticated',
    'The address, the password and the code do not fit together. Check all three; a code is good for half a minute and only once.',
  )

/**
 * Checks an admin's password and authenticator code (or a recovery code) together, so that no half-open session exists
 * between the two. @returns the public id of a new session
 */
export async function signInAdmin(visitor: VisitorActor, { email, password, code }: AdminSignInInput): Promise<string> {
  await takeLimit('sign-in-person', `admin:${email}:${networkOf(visitor.origin.address)}`)
  await takeLimit('sign-in-person-from-anywhere', `admin:${email}`)
  const admin = await dbAcrossClinics.admin.findUnique({
    where: { email },
    omit: { passwordHash: false, totpSecret: false },
  })
  const fits = await verifyPassword(password, admin?.passwordHash ?? null)
  if (!admin) throw wrong()
  const session =
    fits && admin.status === 'active'
      ? await dbAcrossClinics.$transaction(async (tx) => {
          if (!(await takeSecondStep(tx, visitor, { admin, code }))) return null
          await tx.admin.update({ where: { id: admin.id }, data: { lastLoginAt: new Date() } })
          const started = await startSession(tx, 'admin', { adminId: admin.id }, visitor.origin)
          await recordAudit(tx, visitor, { action: 'admin.signed_in', entityId: admin.id })
          return started
        })
      : null
  if (session !== null) return session
  await recordAudit(dbAcrossClinics, visitor, { action: 'admin.sign_in_refused', entityId: admin.id })
  throw wrong()
}
