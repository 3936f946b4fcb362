import { tokenOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { invitationMail, takenAddressMail } from '@/lib/mail/invitation-mails'
import { sendMail } from '@/lib/mail/send-mail'
import { invitationDays } from '@/lib/invitations/invitation-secret'

/**
 * The job that sends an invitation. An address that signs in at another clinic is told so in its own mailbox; whoever invited
 * it sees no difference. Quiet when the invitation was taken, withdrawn, or sent anew since.
 */
export async function sendInvitation({ invitationId, round }: { invitationId: string; round: number }): Promise<void> {
  const row = await dbAcrossClinics.invitation.findUnique({
    where: { publicId: invitationId },
    include: {
      clinic: { select: { clinicName: true, status: true, refusedAt: true } },
      invitedBy: { select: { fullName: true } },
    },
  })
  if (!row || row.openSlot === null || row.sentCount !== round || row.expiresAt < new Date()) return
  if (row.clinic.status === 'suspended' || row.clinic.refusedAt !== null) return
  const elsewhere = await dbAcrossClinics.member.findFirst({
    where: { email: row.email, OR: [{ clinicId: { not: row.clinicId } }, { removedAt: null }] },
    select: { id: true },
  })
  const facts = { clinicName: row.clinic.clinicName, invitedBy: row.invitedBy.fullName }
  const { subject, body } = elsewhere
    ? takenAddressMail(facts)
    : invitationMail({ ...facts, token: tokenOf(row.seed, 'invitation'), days: invitationDays })
  await sendMail({
    to: row.email,
    subject,
    body,
    idempotencyKey: `invitation:${Buffer.from(row.tokenHash).toString('hex')}`,
  })
}
