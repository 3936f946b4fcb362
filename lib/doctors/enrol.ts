import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { newTotpSecret, totpStepOf } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { checkDoctorPassword } from '@/lib/doctors/own-account'
import { renewCodes, secondStepPurpose } from '@/lib/doctors/second-step'
import { AppError } from '@/lib/errors'
import { openSmall, sealSmall } from '@/lib/files/master-keys'
import { takeLimit } from '@/lib/limits/take-limit'

const already = () =>
  new AppError('conflict', 'Your second step is switched on already. Switch it off first to change the telephone.')
const isOff = () => new AppError('conflict', 'Your second step is switched off already.')

/** Makes a secret for the doctor's authenticator. It counts only when a code of it was typed in. */
export async function startDoctorEnrolment({ doctorId }: DoctorActor): Promise<void> {
  const totpSecret = Uint8Array.from(sealSmall(newTotpSecret(), secondStepPurpose))
  const { count } = await dbAcrossClinics.doctor.updateMany({
    where: { id: doctorId, totpConfirmedAt: null },
    data: { totpSecret, totpLastStep: 0 },
  })
  if (count === 0) throw already()
}

/** Switches the second step on, once a code shows that the telephone has the secret. @returns ten recovery codes. */
export async function confirmDoctorEnrolment(
  actor: DoctorActor,
  { code }: { code: string },
): Promise<{ codes: string[] }> {
  const { doctorId } = actor
  await takeLimit('second-step-person', actor.doctorPublicId)
  const where = { id: doctorId, totpConfirmedAt: null }
  const doctor = await dbAcrossClinics.doctor.findFirst({ where, select: { totpSecret: true } })
  if (!doctor?.totpSecret) throw already()
  const step = totpStepOf(openSmall(doctor.totpSecret, secondStepPurpose), code)
  if (step === null)
    throw new AppError('invalid', 'This code does not fit. Check that the telephone’s clock is right.', {
      fields: { code: 'Enter the six digits that the app shows now.' },
    })
  return dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.doctor.updateMany({ where, data: { totpConfirmedAt: new Date(), totpLastStep: step } })
    if (count === 0) throw already()
    await recordAudit(tx, actor, { action: 'doctor.second_step_on', entityId: doctorId })
    return { codes: await renewCodes(tx, actor) }
  })
}

/** Switches one's own second step off, against the password. */
export async function switchOffDoctorStep(actor: DoctorActor, { password }: { password: string }): Promise<void> {
  await checkDoctorPassword(actor, password)
  const { doctorId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.doctor.updateMany({
      where: { id: doctorId, totpConfirmedAt: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 },
    })
    if (count === 0) throw isOff()
    await tx.doctorRecoveryCode.deleteMany({ where: { doctorId } })
    await recordAudit(tx, actor, { action: 'doctor.second_step_off', entityId: doctorId })
  })
}

/** Makes ten new recovery codes, against the password; the old ones are good for nothing from then on. */
export async function renewDoctorCodes(
  actor: DoctorActor,
  { password }: { password: string },
): Promise<{ codes: string[] }> {
  await checkDoctorPassword(actor, password)
  const { doctorId } = actor
  return dbAcrossClinics.$transaction(async (tx) => {
    const on = await tx.doctor.count({ where: { id: doctorId, totpConfirmedAt: { not: null } } })
    if (on === 0) throw isOff()
    await recordAudit(tx, actor, { action: 'doctor.recovery_codes_renewed', entityId: doctorId })
    return { codes: await renewCodes(tx, actor) }
  })
}
