import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { totpAddress } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { revokeCodes } from '@/lib/doctors/one-time-codes'
import { secondStepPurpose } from '@/lib/doctors/second-step'
import { AppError, notFound } from '@/lib/errors'
import { openSmall } from '@/lib/files/master-keys'
import { takeLimit } from '@/lib/limits/take-limit'

/** How a doctor signs in. The secret is shown while the second step is being set up, and never again. */
export async function getDoctorAccount({ doctorId, email }: DoctorActor) {
  const doctor = await dbAcrossClinics.doctor.findUnique({
    where: { id: doctorId },
    select: {
      totpSecret: true,
      totpConfirmedAt: true,
      licenseNumber: true,
      phone: true,
      country: true,
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
    },
  })
  if (!doctor) throw notFound()
  const { totpSecret, totpConfirmedAt, recoveryCodes, ...facts } = doctor
  return {
    ...facts,
    secondStepSince: totpConfirmedAt,
    codesLeft: recoveryCodes.length,
    enrolling:
      totpConfirmedAt === null && totpSecret ? totpAddress(openSmall(totpSecret, secondStepPurpose), email) : null,
  }
}

/** Asks for the password again, before something that a passer-by at an open screen must not do. */
export async function checkDoctorPassword({ doctorId, doctorPublicId }: DoctorActor, password: string): Promise<void> {
  await takeLimit('own-password', doctorPublicId)
  const doctor = await dbAcrossClinics.doctor.findUnique({ where: { id: doctorId }, select: { passwordHash: true } })
  if (await verifyPassword(password, doctor?.passwordHash ?? null)) return
  throw new AppError('invalid', 'This is not your password. Nothing was changed.', {
    fields: { password: 'Enter the password with which you sign in.' },
  })
}

/** Sets a new password against the old one, and ends every other sign-in of this doctor. */
export async function changeDoctorPassword(
  actor: DoctorActor,
  { password, next }: { password: string; next: string },
): Promise<void> {
  await checkDoctorPassword(actor, password)
  const passwordHash = await hashPassword(next)
  const { doctorId, sessionId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.doctor.update({ where: { id: doctorId }, data: { passwordHash } })
    await revokeCodes(tx, doctorId, 'password_reset')
    await tx.session.updateMany({
      where: { doctorId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: new Date(), revokedReason: 'new password' },
    })
    await recordAudit(tx, actor, { action: 'doctor.password_changed', entityId: doctorId })
  })
}
