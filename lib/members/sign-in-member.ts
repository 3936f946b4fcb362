import type { VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import type { SignInInput } from '@/lib/auth/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import { createVerification } from '@/lib/clinics/verify-email'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'
import { createTicket } from '@/lib/members/create-ticket'
import { startMemberSession } from '@/lib/members/start-member-session'

/** A session, or where a second step follows the ticket with which a code may be tried. */
export type SignInStep = { session: string } | { ticket: string }

// One sentence for a wrong password and for an unknown address.
const wrong = () =>
  new AppError('unauthenticated', 'This e-mail address and password do not fit together. Check both and try again.')

/**
 * Checks a clinic member's password. @returns the public id of a new session, or a ticket for the second step: no session
 * exists between the two.
 * Only someone who knows the password learns that an address is unproved or a clinic suspended.
 */
export async function signInMember(visitor: VisitorActor, { email, password }: SignInInput): Promise<SignInStep> {
  await takeLimit('sign-in-person', `clinic:${email}:${networkOf(visitor.origin.address)}`)
  await takeLimit('sign-in-person-from-anywhere', `clinic:${email}`)
  const member = await dbAcrossClinics.member.findUnique({
    where: { email },
    omit: { passwordHash: false },
    include: { clinic: { select: { status: true, suspendedReason: true, refusedAt: true, refusedReason: true } } },
  })
  const fits = await verifyPassword(password, member?.passwordHash ?? null)
  if (!member) throw wrong()
  const refuse = async (error: AppError): Promise<never> => {
    await recordAudit(dbAcrossClinics, visitor, {
      action: 'member.sign_in_refused',
      entityId: member.id,
      clinicId: member.clinicId,
    })
    throw error
  }
  if (!fits) return refuse(wrong())
  if (member.emailVerifiedAt === null) {
    await createVerification(dbAcrossClinics, { clinicId: member.clinicId, memberId: member.id, email })
    return refuse(
      new AppError(
        'forbidden',
        'Please prove this e-mail address first: we have just sent you a new link. Then sign in here again.',
      ),
    )
  }
  if (member.status !== 'active')
    return refuse(new AppError('forbidden', 'This sign-in was switched off by your clinic. Ask its owner or manager.'))
  const { clinic } = member
  if (clinic.status === 'suspended')
    return refuse(
      new AppError(
        'forbidden',
        `This clinic is suspended, so nobody can sign in to it. The reason that was given: ${clinic.suspendedReason ?? 'none was written down.'} Please write to the people who run OodoMedLink.`,
      ),
    )
  if (clinic.refusedAt !== null)
    return refuse(
      new AppError(
        'forbidden',
        `This clinic’s application was not approved. The reason that was given: ${clinic.refusedReason ?? 'none was written down.'} Answer the message that we sent if something has changed.`,
      ),
    )
  if (member.totpConfirmedAt !== null) return { ticket: await createTicket(member) }
  return { session: await dbAcrossClinics.$transaction((tx) => startMemberSession(tx, visitor, member)) }
}
