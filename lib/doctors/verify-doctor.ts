import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { spendCode, tryCode } from '@/lib/doctors/one-time-codes'
import type { VerifyDoctorInput } from '@/lib/doctors/schema'
import { AppError } from '@/lib/errors'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'

const wrong = () =>
  new AppError(
    'unauthenticated',
    'The address, the code and the password do not fit together, or the code has run out. Check all three, or register again for a new code.',
  )

/**
 * Proves a doctor's address by the code that went there and the password of the registration. Gives no session: an admin looks
 * first. Takes the same time whether or not there is such a registration.
 */
export async function verifyDoctor(visitor: VisitorActor, { email, code, password }: VerifyDoctorInput): Promise<void> {
  await takeLimit('one-time-code-person', `registration:${email}:${networkOf(visitor.origin.address)}`)
  const doctor = await dbAcrossClinics.doctor.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  const fits = await verifyPassword(password, doctor?.passwordHash ?? null)
  const proof = await tryCode({ email, purpose: 'registration', code })
  if (!doctor || !fits || !proof) throw wrong()
  await dbAcrossClinics.$transaction(async (tx) => {
    if (!(await spendCode(tx, proof.id))) throw wrong()
    // The password stands in the condition: a registration that was overwritten meanwhile is another one.
    const { count } = await tx.doctor.updateMany({
      where: { id: doctor.id, emailVerifiedAt: null, passwordHash: doctor.passwordHash },
      data: { emailVerifiedAt: new Date() },
    })
    if (count === 0) throw wrong()
    await recordAudit(tx, visitor, { action: 'doctor.email_verified', entityId: doctor.id })
  })
}
