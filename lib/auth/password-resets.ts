import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import type { AskForResetInput, ResetPasswordInput } from '@/lib/auth/schema'
import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { proveClinicAddress } from '@/lib/clinics/prove-address'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'
import { sendMail } from '@/lib/mail/send-mail'
import { passwordResetMail } from '@/lib/mail/staff-mails'

type ResetPortal = 'clinic' | 'admin'

const lifetimeMinutes = 60

/** Asks for a new password. Only a job is written, so the answer and its time tell nothing about the address. */
export async function askForReset(
  _visitor: VisitorActor,
  portal: ResetPortal,
  { email }: AskForResetInput,
): Promise<void> {
  await takeLimit('reset-person', `${portal}:${email}`)
  await enqueueJob(dbAcrossClinics, 'send-password-reset', { portal, email }, { key: newId('link') })
}

/** The job behind it: an unknown address gets nothing, a known one a link. */
export async function sendPasswordReset({ portal, email }: { portal: ResetPortal; email: string }): Promise<void> {
  const person = await findPerson(portal, email)
  if (!person) return
  const seed = newSeed()
  const tokenHash = hashToken(tokenOf(seed, 'password-reset'))
  await dbAcrossClinics.passwordResetToken.create({
    data: { ...person, seed, tokenHash, expiresAt: new Date(Date.now() + lifetimeMinutes * 60_000) },
  })
  const { subject, body } = passwordResetMail(portal, tokenOf(seed, 'password-reset'), lifetimeMinutes)
  await sendMail({
    to: email,
    subject,
    body,
    idempotencyKey: `password-reset:${Buffer.from(tokenHash).toString('hex')}`,
  })
}

async function findPerson(portal: ResetPortal, email: string) {
  if (portal === 'admin') {
    const admin = await dbAcrossClinics.admin.findUnique({ where: { email, status: 'active' }, select: { id: true } })
    return admin && { adminId: admin.id }
  }
  const member = await dbAcrossClinics.member.findUnique({ where: { email, status: 'active' }, select: { id: true } })
  return member && { memberId: member.id }
}

/**
 * Sets a new password by the link, ends every open sign-in of that person, and makes their other reset links useless.
 * For a member it also proves the address, because the link came there. Gives no session.
 */
export async function resetPassword(
  visitor: VisitorActor,
  portal: ResetPortal,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  const gone = () =>
    new AppError('gone', 'This link was used already or has run out. Ask for a new one on the sign-in page.')
  const row = await dbAcrossClinics.passwordResetToken.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { member: { select: { clinicId: true, email: true } } },
  })
  if (!row || (portal === 'admin' ? row.adminId : row.memberId) === null) throw gone()
  const passwordHash = await hashPassword(password)
  await dbAcrossClinics.$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.passwordResetToken.updateMany({
      where: { id: row.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (count === 0) throw gone()
    if (row.adminId !== null) {
      await tx.admin.update({ where: { id: row.adminId }, data: { passwordHash } })
      await tx.passwordResetToken.updateMany({ where: { adminId: row.adminId, usedAt: null }, data: { usedAt: now } })
      await revokeSessionsOf(tx, { adminId: row.adminId }, 'new password')
      await recordAudit(tx, visitor, { action: 'admin.password_reset', entityId: row.adminId })
    } else if (row.memberId !== null && row.member) {
      await tx.member.update({ where: { id: row.memberId }, data: { passwordHash } })
      await tx.member.updateMany({ where: { id: row.memberId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
      // The same address of a clinic that waits is proved with it: no other message would come, and nobody could approve it.
      await proveClinicAddress(tx, row.member)
      await tx.passwordResetToken.updateMany({ where: { memberId: row.memberId, usedAt: null }, data: { usedAt: now } })
      await tx.signInTicket.updateMany({
        where: { clinicId: row.member.clinicId, memberId: row.memberId, usedAt: null },
        data: { usedAt: now },
      })
      await revokeSessionsOf(tx, { memberId: row.memberId }, 'new password')
      await recordAudit(tx, visitor, {
        action: 'member.password_reset',
        entityId: row.memberId,
        clinicId: row.member.clinicId,
      })
    }
  })
}
