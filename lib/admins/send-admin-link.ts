import { linkDays } from '@/lib/admins/invitation-secret'
import { tokenOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { adminInvitationMail, newSecondStepMail } from '@/lib/mail/admin-mails'
import { sendMail } from '@/lib/mail/send-mail'

/** The job that sends a link. Quiet when it was used, withdrawn, or sent anew since. */
export async function sendAdminLink({ invitationId, round }: { invitationId: string; round: number }): Promise<void> {
  const row = await dbAcrossClinics.adminInvitation.findUnique({
    where: { publicId: invitationId },
    include: { invitedBy: { select: { id: true, fullName: true, status: true } } },
  })
  if (!row || row.openSlot === null || row.sentCount !== round || row.expiresAt < new Date()) return
  if (row.invitedBy.status !== 'active') return
  const token = tokenOf(row.seed, 'admin-invitation')
  const by = row.invitedBy.id === row.adminId ? null : row.invitedBy.fullName
  const { subject, body } =
    row.adminId === null
      ? adminInvitationMail({ invitedBy: row.invitedBy.fullName, role: row.role, token, days: linkDays.join })
      : newSecondStepMail({ by, token, days: linkDays.secondStep })
  await sendMail({
    to: row.email,
    subject,
    body,
    idempotencyKey: `admin-link:${Buffer.from(row.tokenHash).toString('hex')}`,
  })
}
