import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { spendCode, tryCode } from '@/lib/doctors/one-time-codes'
import type { ResetDoctorPasswordInput } from '@/lib/doctors/schema'
import { AppError } from '@/lib/errors'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'

const wrong = () =>
  new AppError(
    'unauthenticated',
    'This code does not fit this address, was used already or has run out. Check both, or ask for a new code.',
  )

/** Sets a new password by a code and ends every sign-in of that doctor. Gives no session; the second step stays as it is. */
export async function resetDoctorPassword(
  visitor: VisitorActor,
  { email, code, password }: ResetDoctorPasswordInput,
): Promise<void> {
  await takeLimit('one-time-code-person', `password:${email}:${networkOf(visitor.origin.address)}`)
  // Before anything is looked for: an unknown address costs the same quarter of a second.
  const passwordHash = await hashPassword(password)
  const proof = await tryCode({ email, purpose: 'password_reset', code })
  if (!proof) throw wrong()
  const { doctorId } = proof
  await dbAcrossClinics.$transaction(async (tx) => {
    if (!(await spendCode(tx, proof.id))) throw wrong()
    await tx.doctor.update({ where: { id: doctorId }, data: { passwordHash } })
    await revokeSessionsOf(tx, { doctorId }, 'new password')
    await recordAudit(tx, visitor, { action: 'doctor.password_reset', entityId: doctorId })
  })
}
