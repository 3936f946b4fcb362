import type { VisitorActor } from '@/lib/auth/actors'
import type { AskForResetInput } from '@/lib/auth/schema'
import { dbAcrossClinics } from '@/lib/db'
import { createOneTimeCode } from '@/lib/doctors/one-time-codes'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/** Asks for a new password. Only a job is written, so the answer and its time tell nothing about the address. */
export async function askForDoctorCode(_visitor: VisitorActor, { email }: AskForResetInput): Promise<void> {
  await takeLimit('reset-person', `doctor:${email}`)
  await enqueueJob(dbAcrossClinics, 'make-doctor-code', { email }, { key: newId('oneTimeCode') })
}

/** The job behind it: an unknown address gets nothing, one that was never proved a code for that, every other one for a password. */
export async function makeDoctorCode({ email }: { email: string }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const doctor = await tx.doctor.findUnique({ where: { email }, select: { id: true, emailVerifiedAt: true } })
    if (!doctor) return
    await createOneTimeCode(tx, doctor.id, doctor.emailVerifiedAt === null ? 'registration' : 'password_reset')
  })
}
