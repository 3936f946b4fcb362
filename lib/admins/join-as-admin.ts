import { findOpenLink, linkGone, takeTry } from '@/lib/admins/find-open-link'
import type { JoinAsAdminInput } from '@/lib/admins/schema'
import { renewCodes, sealSecret } from '@/lib/admins/second-step'
import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { totpSecretOf } from '@/lib/auth/secrets'
import { totpStepOf } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'

export const wrongCode = () =>
  new AppError('invalid', 'This code does not fit. Check that the telephone’s clock is right, and try the next one.', {
    fields: { code: 'Enter the six digits that the app shows now.' },
  })

/**
 * Makes an admin of whoever holds the link, once the code shows that their telephone has the key: before both the password
 * and the code are there nothing of them exists. Gives no session. @returns ten recovery codes
 */
export async function joinAsAdmin(
  visitor: VisitorActor,
  { token, fullName, password, code }: JoinAsAdminInput,
): Promise<{ codes: string[] }> {
  const { seed, admin } = await takeTry(token)
  if (admin !== null) throw linkGone()
  const secret = totpSecretOf(seed)
  const step = totpStepOf(secret, code)
  if (step === null) throw wrongCode()
  const passwordHash = await hashPassword(password)
  const publicId = newId('admin')
  return dbAcrossClinics.$transaction(async (tx) => {
    // The try above was one of its own; what the link may still do is read anew.
    const invitation = await findOpenLink(tx, token)
    if (!invitation) throw linkGone()
    const { email, role } = invitation
    const { count } = await tx.adminInvitation.updateMany({
      where: { id: invitation.id, openSlot: 1, expiresAt: { gt: new Date() } },
      data: { openSlot: null, acceptedAt: new Date() },
    })
    if (count === 0) throw linkGone()
    const facts = { publicId, fullName, email, role, passwordHash, totpSecret: sealSecret(secret), totpLastStep: step }
    const made = await tx.admin.createMany({ data: [facts], skipDuplicates: true })
    if (made.count === 0) throw new AppError('conflict', 'There is an admin with this e-mail address already.')
    const { id } = await tx.admin.findUniqueOrThrow({ where: { publicId }, select: { id: true } })
    await recordAudit(tx, visitor, {
      action: 'admin.joined',
      entityId: id,
      metadata: { admin: publicId, invitation: invitation.publicId, role },
    })
    return { codes: await renewCodes(tx, { id, publicId }) }
  })
}
