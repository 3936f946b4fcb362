import { findOpenLink, linkGone, takeTry } from '@/lib/admins/find-open-link'
import { newLink } from '@/lib/admins/invitation-secret'
import { wrongCode } from '@/lib/admins/join-as-admin'
import type { AdminInput, NewSecondStepInput } from '@/lib/admins/schema'
import { renewCodes, sealSecret } from '@/lib/admins/second-step'
import { tellAdminLater } from '@/lib/admins/tell-admin-later'
import { assertNotSelf, type Subject, withAdmin } from '@/lib/admins/with-admin'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor, VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { totpSecretOf } from '@/lib/auth/secrets'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { newTotpSecret, totpStepOf } from '@/lib/auth/totp'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/** Sends a link to a new authenticator, in the place of any that is open. */
async function sendLink(tx: Transaction, actor: AdminActor, { id, email, role }: Subject): Promise<void> {
  await tx.adminInvitation.updateMany({
    where: { email, openSlot: 1 },
    data: { openSlot: null, withdrawnAt: new Date() },
  })
  const publicId = newId('adminInvitation')
  const row = { publicId, adminId: id, email, role, invitedById: actor.adminId }
  await tx.adminInvitation.create({ data: { ...row, ...newLink('secondStep') } })
  await enqueueJob(tx, 'send-admin-link', { invitationId: publicId, round: 1 }, { key: `${publicId}:1` })
}

/**
 * Takes the second step of an admin who lost their telephone away: whoever found it gets in with it no more, every sign-in
 * ends, and a link goes to their address behind which password and a new authenticator are proved together.
 */
export async function resetAdminSecondStep(actor: AdminActor, { adminId }: AdminInput): Promise<void> {
  await withAdmin(actor, { adminId, can: 'people.security' }, async (tx, subject) => {
    assertNotSelf(actor, subject)
    if (subject.status !== 'active')
      throw new AppError('conflict', 'This person is suspended. Let them in again first.')
    // A secret that nobody has: until the link is used no code fits.
    const data = { totpSecret: sealSecret(newTotpSecret()), totpLastStep: 0 }
    await tx.admin.update({ where: { id: subject.id }, data })
    await tx.adminRecoveryCode.deleteMany({ where: { adminId: subject.id } })
    await revokeSessionsOf(tx, { adminId: subject.id }, 'second step reset')
    await sendLink(tx, actor, subject)
    await recordAudit(tx, actor, {
      action: 'admin.second_step_reset',
      entityId: subject.id,
      metadata: { admin: adminId },
    })
  })
}

/** Sends oneself such a link, for a new telephone. The old one is good until the link is used. */
export async function moveOwnSecondStep(actor: AdminActor): Promise<void> {
  await takeLimit('invite-admin', actor.adminPublicId)
  await withAdmin(actor, { adminId: actor.adminPublicId, can: 'session.own' }, async (tx, subject) => {
    await sendLink(tx, actor, subject)
    await recordAudit(tx, actor, { action: 'admin.second_step_move_asked', entityId: subject.id })
  })
}

/** Behind the link: the password and a code of the new authenticator, or nothing. Ends every sign-in. @returns new codes */
export async function takeNewSecondStep(
  visitor: VisitorActor,
  { token, password, code }: NewSecondStepInput,
): Promise<{ codes: string[] }> {
  const { seed, admin } = await takeTry(token)
  if (admin === null) throw linkGone()
  const secret = totpSecretOf(seed)
  const { passwordHash } = await dbAcrossClinics.admin.findUniqueOrThrow({
    where: { id: admin.id },
    select: { passwordHash: true },
  })
  if (!(await verifyPassword(password, passwordHash)))
    throw new AppError('invalid', 'This is not your password.', {
      fields: { password: 'Enter the password with which you sign in.' },
    })
  const step = totpStepOf(secret, code)
  if (step === null) throw wrongCode()
  return dbAcrossClinics.$transaction(async (tx) => {
    const link = await findOpenLink(tx, token)
    if (!link) throw linkGone()
    const { count } = await tx.adminInvitation.updateMany({
      where: { id: link.id, openSlot: 1, expiresAt: { gt: new Date() } },
      data: { openSlot: null, acceptedAt: new Date() },
    })
    if (count === 0) throw linkGone()
    const data = { totpSecret: sealSecret(secret), totpLastStep: step }
    await tx.admin.update({ where: { id: admin.id }, data })
    await revokeSessionsOf(tx, { adminId: admin.id }, 'new second step')
    await recordAudit(tx, visitor, { action: 'admin.second_step_renewed', entityId: admin.id })
    await tellAdminLater(tx, { adminId: admin.publicId, event: 'second_step' })
    return { codes: await renewCodes(tx, admin) }
  })
}
