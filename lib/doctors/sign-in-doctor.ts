import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import type { DoctorSignInInput } from '@/lib/doctors/schema'
import { takeSecondStep } from '@/lib/doctors/second-step'
import { stateOf } from '@/lib/doctors/state-of'
import { AppError } from '@/lib/errors'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'

// One sentence for a wrong password and for an unknown address.
const wrong = () =>
  new AppError('unauthenticated', 'This e-mail address and password do not fit together. Check both and try again.')

const closed = {
  unproved: 'Please prove this e-mail address first, by the code that we sent to it.',
  waiting: 'We are still looking at your registration. You get a message as soon as you can sign in.',
  refused: 'Your registration was not approved. The message that we sent to you says why.',
  suspended: 'Your access was suspended. The message that we sent to you says why.',
} as const

/**
 * Checks a doctor's password and, where a second step is switched on, its code in the same request: no half-open session
 * exists between the two. Only someone who knows the password learns what else is missing.
 * @returns the public id of a new session.
 */
export async function signInDoctor(
  visitor: VisitorActor,
  { email, password, code }: DoctorSignInInput,
): Promise<string> {
  await takeLimit('sign-in-person', `doctor:${email}:${networkOf(visitor.origin.address)}`)
  await takeLimit('sign-in-person-from-anywhere', `doctor:${email}`)
  const doctor = await dbAcrossClinics.doctor.findUnique({
    where: { email },
    omit: { passwordHash: false, totpSecret: false },
  })
  const fits = await verifyPassword(password, doctor?.passwordHash ?? null)
  if (!doctor) throw wrong()
  const refuse = async (error: AppError): Promise<never> => {
    await recordAudit(dbAcrossClinics, visitor, { action: 'doctor.sign_in_refused', entityId: doctor.id })
    throw error
  }
  if (!fits) return refuse(wrong())
  const state = stateOf(doctor)
  if (state !== 'approved') return refuse(new AppError('forbidden', closed[state]))
  const hasSecondStep = doctor.totpConfirmedAt !== null
  if (hasSecondStep && code === '')
    return refuse(
      new AppError('invalid', 'You have switched a second step on: give its code too.', {
        fields: { code: 'Enter the six digits of your app, or a recovery code.' },
      }),
    )
  if (hasSecondStep) await takeLimit('second-step-person', doctor.publicId)
  const session = await dbAcrossClinics.$transaction(async (tx) => {
    if (hasSecondStep && !(await takeSecondStep(tx, visitor, { doctor, code }))) return null
    await tx.doctor.update({ where: { id: doctor.id }, data: { lastLoginAt: new Date() } })
    await recordAudit(tx, visitor, { action: 'doctor.signed_in', entityId: doctor.id })
    return startSession(tx, 'doctor', { doctorId: doctor.id }, visitor.origin)
  })
  return (
    session ??
    refuse(
      new AppError('unauthenticated', 'This code does not fit. A code is good for half a minute and only once.', {
        fields: { code: 'Enter the next code of your app, or a recovery code that you have not used.' },
      }),
    )
  )
}
