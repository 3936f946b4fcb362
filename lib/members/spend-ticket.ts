import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashRecoveryCode, hashToken } from '@/lib/auth/secrets'
import { totpStepOf } from '@/lib/auth/totp'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { openSmall } from '@/lib/files/master-keys'
import { takeLimit } from '@/lib/limits/take-limit'
import { secondStepPurpose } from '@/lib/members/second-step'
import { startMemberSession } from '@/lib/members/start-member-session'

const mostAttempts = 5

const gone = () =>
  new AppError('gone', 'This sign-in took too long or was tried too often. Begin again with your password.')
const wrong = () =>
  new AppError(
    'unauthenticated',
    'This code does not fit. A code is good for half a minute and only once; a recovery code only once.',
  )

/**
 * The second step of a sign-in: a code of the authenticator, or one of the recovery codes, each good once. The try is counted
 * before the code is looked at, so that many at once are counted too. @returns the public id of a new session.
 */
export async function spendTicket(
  visitor: VisitorActor,
  { ticket, code }: { ticket: string | null; code: string },
): Promise<string> {
  if (ticket === null) throw gone()
  const row = await dbAcrossClinics.signInTicket.findUnique({
    where: { tokenHash: hashToken(ticket) },
    include: {
      member: { omit: { totpSecret: false }, include: { clinic: { select: { status: true, refusedAt: true } } } },
    },
  })
  if (!row) throw gone()
  const { member, clinicId } = row
  await takeLimit('second-step-person', member.publicId)
  const { count } = await dbAcrossClinics.signInTicket.updateMany({
    where: { id: row.id, clinicId, usedAt: null, expiresAt: { gt: new Date() }, attempts: { lt: mostAttempts } },
    data: { attempts: { increment: 1 } },
  })
  // Between the password and the code somebody may have been suspended, or have lost the second step.
  const open = member.clinic.status !== 'suspended' && member.clinic.refusedAt === null
  const still = member.status === 'active' && open && member.totpSecret !== null
  if (count === 0 || !still) throw gone()
  const session = await dbAcrossClinics.$transaction(async (tx) => {
    if (!(await takeCode(tx, visitor, member, code))) return null
    const { count: first } = await tx.signInTicket.updateMany({
      where: { id: row.id, clinicId, usedAt: null },
      data: { usedAt: new Date() },
    })
    if (first === 0) throw gone()
    return startMemberSession(tx, visitor, member)
  })
  if (session !== null) return session
  await recordAudit(dbAcrossClinics, visitor, {
    action: 'member.second_step_refused',
    entityId: member.id,
    clinicId,
  })
  throw wrong()
}

type Holder = { id: bigint; publicId: string; clinicId: bigint; totpSecret: Uint8Array | null }

/** Uses a code up. @returns whether it was there to be used. */
async function takeCode(tx: Transaction, visitor: VisitorActor, member: Holder, code: string): Promise<boolean> {
  const { id, clinicId, totpSecret } = member
  if (totpSecret === null) return false
  if (/^\d{6}$/.test(code)) {
    const step = totpStepOf(openSmall(totpSecret, secondStepPurpose), code)
    if (step === null) return false
    // The step stands in the condition: of two requests with the same code one gets in.
    const { count } = await tx.member.updateMany({
      where: { id, clinicId, totpLastStep: { lt: step }, totpConfirmedAt: { not: null } },
      data: { totpLastStep: step },
    })
    return count === 1
  }
  const { count } = await tx.memberRecoveryCode.updateMany({
    where: { clinicId, memberId: id, codeHash: hashRecoveryCode(code, member.publicId), usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 1) await recordAudit(tx, visitor, { action: 'member.recovery_code_used', entityId: id, clinicId })
  return count === 1
}
