import { dbAcrossClinics } from '@/lib/db'
import { onceADay } from '@/lib/mail/once-a-day'
import { sendMail } from '@/lib/mail/send-mail'
import { alreadyRegisteredMail, clinicStatusMail } from '@/lib/mail/staff-mails'

/** The job that tells a clinic that it may send, or that it was refused or suspended and why. Quiet when that has changed again. */
export async function tellClinicStatus(
  { clinicId, status }: { clinicId: string; status: 'active' | 'suspended' | 'refused' },
  jobKey: string,
) {
  const clinic = await dbAcrossClinics.clinic.findUnique({ where: { publicId: clinicId } })
  if (!clinic) return
  const now = clinic.status === 'inactive' && clinic.refusedAt !== null ? 'refused' : clinic.status
  if (now !== status) return
  const reason = status === 'refused' ? clinic.refusedReason : clinic.suspendedReason
  const { subject, body } = clinicStatusMail(clinic.clinicName, status, reason)
  await sendMail({ to: clinic.email, subject, body, idempotencyKey: jobKey })
}

/** The job that tells the owner of an address that somebody tried to register it again, at most once a day. */
export async function tellAlreadyRegistered({ email }: { email: string }) {
  const { subject, body } = alreadyRegisteredMail()
  await sendMail({ to: email, subject, body, idempotencyKey: onceADay(`already-registered:${email}`) })
}
