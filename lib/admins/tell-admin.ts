import { dbAcrossClinics } from '@/lib/db'
import type { JobPayloads } from '@/lib/jobs/schema'
import { adminChangedMail } from '@/lib/mail/admin-mails'
import { sendMail } from '@/lib/mail/send-mail'

/** The job that tells an admin what was done to their sign-in. What happened, happened: also when it has changed again since. */
export async function tellAdmin({ adminId, event }: JobPayloads['tell-admin'], jobKey: string): Promise<void> {
  const admin = await dbAcrossClinics.admin.findUnique({
    where: { publicId: adminId },
    select: { email: true, role: true },
  })
  if (!admin) return
  const { subject, body } = adminChangedMail(event, admin.role)
  await sendMail({ to: admin.email, subject, body, idempotencyKey: jobKey })
}
