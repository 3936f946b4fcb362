import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { createOneTimeCode } from '@/lib/doctors/one-time-codes'
import type { RegisterDoctorInput } from '@/lib/doctors/schema'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'
import { assertRegistrationOpen } from '@/lib/system-settings/registration'

/**
 * Registers a doctor, who waits: for the proof of the address, then for an admin. Gives no session. The answer is the same when
 * the address is taken; its owner is told by mail. A registration that nobody proved is overwritten by the next: whoever can
 * read the mailbox decides, by the code and the password together, which one it was.
 */
export async function registerDoctor(visitor: VisitorActor, input: RegisterDoctorInput): Promise<void> {
  await assertRegistrationOpen('registrationDoctors')
  const { password, email, ...facts } = input
  await takeLimit('reset-person', `doctor-registration:${email}`)
  const passwordHash = await hashPassword(password)
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.doctor.createMany({
      data: [{ publicId: newId('doctor'), email, passwordHash, ...facts }],
      skipDuplicates: true,
    })
    const { count } = await tx.doctor.updateMany({
      where: { email, emailVerifiedAt: null },
      data: { passwordHash, ...facts },
    })
    if (count === 0) {
      await enqueueJob(tx, 'tell-doctor-registered', { email }, { key: newId('job') })
      return
    }
    const { id } = await tx.doctor.findUniqueOrThrow({ where: { email }, select: { id: true } })
    await createOneTimeCode(tx, id, 'registration')
    await recordAudit(tx, visitor, { action: 'doctor.registered', entityId: id })
  })
}
