import type { VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import type { AdminSignInInput } from '@/lib/auth/schema'
import { startSession } from '@/lib/auth/sessions'
import { totpStepOf } from '@/lib/auth/totp'
import { recordAudit } from '@/lib/audit/record-audit'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { openSmall } from '@/lib/files/master-keys'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'

const wrong = () =>
  new AppError(
    'unauthenticated',
    'The address, the password and the code do not fit together. Check all three; a code is good for half a minute and only once.',
  )

/** Checks an admin's password and authenticator code together, so that no half-open session exists between the two. */
export async function signInAdmin(visitor: VisitorActor, { email, password, code }: AdminSignInInput): Promise<string> {
  await takeLimit('sign-in-person', `admin:${email}:${networkOf(visitor.origin.address)}`)
  await takeLimit('sign-in-person-from-anywhere', `admin:${email}`)
  const admin = await dbAcrossClinics.admin.findUnique({
    where: { email },
    omit: { passwordHash: false, totpSecret: false },
  })
  const fits = await verifyPassword(password, admin?.passwordHash ?? null)
  if (!admin) throw wrong()
  const step = totpStepOf(openSmall(admin.totpSecret, 'totp'), code)
  if (!fits || step === null || admin.status !== 'active') {
    await recordAudit(dbAcrossClinics, visitor, { action: 'admin.sign_in_refused', entityId: admin.id })
    throw wrong()
  }
  return dbAcrossClinics.$transaction(async (tx) => {
    // The step stands in the condition: of two requests with the same code one gets in.
    const { count } = await tx.admin.updateMany({
      where: { id: admin.id, totpLastStep: { lt: step } },
      data: { totpLastStep: step, lastLoginAt: new Date() },
    })
    if (count === 0) throw wrong()
    const session = await startSession(tx, 'admin', { adminId: admin.id }, visitor.origin)
    await recordAudit(tx, visitor, { action: 'admin.signed_in', entityId: admin.id })
    return session
  })
}
