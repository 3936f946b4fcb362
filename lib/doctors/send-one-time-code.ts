import { codeOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { lifetimeMinutes, openCode } from '@/lib/doctors/one-time-codes'
import { passwordCodeMail, registrationCodeMail } from '@/lib/mail/doctor-mails'
import { sendMail } from '@/lib/mail/send-mail'

/** The job that sends a code. A second run sends the same code under the same key, which the mail service sends once. */
export async function sendOneTimeCode({ codeId }: { codeId: string }): Promise<void> {
  const row = await dbAcrossClinics.oneTimeCode.findFirst({
    where: { publicId: codeId, ...openCode() },
    include: { doctor: { select: { email: true } } },
  })
  if (!row) return
  const mail = row.purpose === 'registration' ? registrationCodeMail : passwordCodeMail
  const { subject, body } = mail(codeOf(row.seed), lifetimeMinutes[row.purpose])
  await sendMail({ to: row.doctor.email, subject, body, idempotencyKey: `one-time-code:${codeId}` })
}
