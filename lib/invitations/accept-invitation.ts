import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { findOpenInvitation } from '@/lib/invitations/find-open-invitation'
import type { AcceptInvitationInput } from '@/lib/invitations/schema'

const gone = () =>
  new AppError(
    'gone',
    'This invitation was used already, has run out, or was withdrawn. Ask your clinic for a new one.',
  )

/**
 * Makes a member of whoever holds the link, with the name and the password that they chose. The link came to the address, so
 * the address is proved with it. Gives no session: they sign in with the password.
 */
export async function acceptInvitation(
  visitor: VisitorActor,
  { token, fullName, password }: AcceptInvitationInput,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await dbAcrossClinics.$transaction(async (tx) => {
    const invitation = await findOpenInvitation(tx, token)
    if (!invitation) throw gone()
    const { id, clinicId, email, role, branchId } = invitation
    const now = new Date()
    // Of two presses at once one takes the seat.
    const { count } = await tx.invitation.updateMany({
      where: { id, clinicId, openSlot: 1, expiresAt: { gt: now } },
      data: { openSlot: null, acceptedAt: now },
    })
    if (count === 0) throw gone()
    const facts = { fullName, passwordHash, role, branchId, emailVerifiedAt: now }
    const memberId = await joinAs(tx, { clinicId, email, facts })
    await recordAudit(tx, visitor, {
      action: 'member.joined',
      entityId: memberId,
      clinicId,
      metadata: { invitation: invitation.publicId, role },
    })
  })
}

type Joining = {
  clinicId: bigint
  email: string
  facts: Pick<AcceptInvitationInput, 'fullName'> & {
    passwordHash: string
    role: 'owner' | 'manager' | 'reviewer' | 'technician' | 'front_desk'
    branchId: bigint | null
    emailVerifiedAt: Date
  }
}

/** A new member or, where the same person had left this clinic, that member again. */
async function joinAs(tx: Transaction, { clinicId, email, facts }: Joining): Promise<bigint> {
  await tx.member.createMany({ data: [{ publicId: newId('member'), clinicId, email, ...facts }], skipDuplicates: true })
  const member = await tx.member.findUniqueOrThrow({
    where: { email },
    select: { id: true, clinicId: true, removedAt: true, passwordHash: true },
  })
  if (member.clinicId === clinicId && member.passwordHash === facts.passwordHash) return member.id
  if (member.clinicId !== clinicId || member.removedAt === null)
    throw new AppError(
      'conflict',
      'This e-mail address signs in to OodoMedLink already. Ask the clinic to invite another address of yours.',
    )
  await tx.member.update({
    where: { id: member.id, clinicId },
    data: { ...facts, status: 'active', removedAt: null, deactivatedAt: null, deactivatedById: null },
  })
  return member.id
}
