import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { createVerification } from '@/lib/clinics/verify-email'
import type { RegisterClinicInput } from '@/lib/clinics/schema'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { assertRegistrationOpen } from '@/lib/system-settings/registration'

/**
 * Registers a clinic and its owner. It waits, inactive, until the address is proved and an admin has approved it. The
 * answer is the same when the address is taken already; its owner is told by mail.
 */
export async function registerClinic(visitor: VisitorActor, input: RegisterClinicInput): Promise<void> {
  await assertRegistrationOpen('registrationClinics')
  const { clinicName, fullName, email, password, phone, address, city, state, country, timeZone } = input
  const passwordHash = await hashPassword(password)
  await dbAcrossClinics.$transaction(async (tx) => {
    const clinic = { publicId: newId('clinic'), clinicName, email, phone, address, city, state, country, timeZone }
    // Of two registrations at once one makes the row; the other is told, like any that comes later, by mail.
    const { count } = await tx.clinic.createMany({ data: [clinic], skipDuplicates: true })
    const taken = count === 0 || (await tx.member.findUnique({ where: { email }, select: { id: true } })) !== null
    if (taken) {
      if (count === 1) await tx.clinic.delete({ where: { publicId: clinic.publicId } })
      await enqueueJob(tx, 'tell-already-registered', { email }, { key: newId('job') })
      return
    }
    const { id: clinicId } = await tx.clinic.findUniqueOrThrow({
      where: { publicId: clinic.publicId },
      select: { id: true },
    })
    const member = await tx.member.create({
      data: { publicId: newId('member'), clinicId, fullName, email, passwordHash, role: 'owner' },
      select: { id: true },
    })
    await createVerification(tx, { clinicId, memberId: member.id, email })
    await recordAudit(tx, visitor, { action: 'clinic.registered', entityId: clinicId, clinicId })
  })
}
