import { dbAcrossClinics } from '@/lib/db'
import { stateOf } from '@/lib/doctors/state-of'
import { doctorAlreadyRegisteredMail, doctorStateMail } from '@/lib/mail/doctor-mails'
import { onceADay } from '@/lib/mail/once-a-day'
import { sendMail } from '@/lib/mail/send-mail'

type Told = { doctorId: string; state: 'approved' | 'refused' | 'suspended' | 'reactivated' }

/** The job that tells a doctor what was decided. Quiet when that has changed again. */
export async function tellDoctorState({ doctorId, state }: Told, jobKey: string): Promise<void> {
  const doctor = await dbAcrossClinics.doctor.findUnique({ where: { publicId: doctorId } })
  if (!doctor || stateOf(doctor) !== (state === 'reactivated' ? 'approved' : state)) return
  const reason = state === 'refused' ? doctor.refusedReason : doctor.suspendedReason
  const { subject, body } = doctorStateMail(state, reason)
  await sendMail({ to: doctor.email, subject, body, idempotencyKey: jobKey })
}

/** The job that tells the owner of an address that somebody tried to register it again, at most once a day. */
export async function tellDoctorRegistered({ email }: { email: string }): Promise<void> {
  const { subject, body } = doctorAlreadyRegisteredMail()
  await sendMail({ to: email, subject, body, idempotencyKey: onceADay(`doctor-registered:${email}`) })
}
