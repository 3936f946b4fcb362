import { dbAcrossClinics } from '@/lib/db'
import { supportGrantedMail } from '@/lib/mail/admin-mails'
import { sendMail } from '@/lib/mail/send-mail'

/** The job that tells an admin that a clinic lets them look. Quiet when the grant is over. */
export async function tellSupportGrant({ grantId }: { grantId: string }, jobKey: string): Promise<void> {
  const grant = await dbAcrossClinics.supportGrant.findUnique({
    where: { publicId: grantId },
    include: { clinic: { select: { clinicName: true, publicId: true } }, admin: { select: { email: true } } },
  })
  if (!grant || grant.revokedAt !== null || grant.expiresAt < new Date()) return
  const { clinic, admin, expiresAt } = grant
  const { subject, body } = supportGrantedMail({ clinicName: clinic.clinicName, clinicId: clinic.publicId, expiresAt })
  await sendMail({ to: admin.email, subject, body, idempotencyKey: jobKey })
}
