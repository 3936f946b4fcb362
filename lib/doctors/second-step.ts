import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor, VisitorActor } from '@/lib/auth/actors'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { hashRecoveryCode } from '@/lib/auth/secrets'
import { totpStepOf } from '@/lib/auth/totp'
import type { Transaction } from '@/lib/db'
import { openSmall } from '@/lib/files/master-keys'

/** For what a doctor's authenticator secret is sealed: a member's or an admin's does not open in its place. */
export const secondStepPurpose = 'doctor-totp'

/** Makes ten recovery codes in place of all earlier ones. @returns them, to be shown this once: only their hashes stay. */
export async function renewCodes(tx: Transaction, { doctorId, doctorPublicId }: DoctorActor): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.doctorRecoveryCode.deleteMany({ where: { doctorId } })
  await tx.doctorRecoveryCode.createMany({
    data: codes.map((code) => ({ doctorId, codeHash: hashRecoveryCode(code, doctorPublicId) })),
  })
  return codes
}

type Holder = { id: bigint; publicId: string; totpSecret: Uint8Array | null }

/** Uses a code of the authenticator or a recovery code up. @returns whether it was there to be used. */
export async function takeSecondStep(
  tx: Transaction,
  visitor: VisitorActor,
  { doctor, code }: { doctor: Holder; code: string },
): Promise<boolean> {
  const { id, totpSecret } = doctor
  if (totpSecret === null) return false
  if (/^\d{6}$/.test(code)) {
    const step = totpStepOf(openSmall(totpSecret, secondStepPurpose), code)
    if (step === null) return false
    // The step stands in the condition: of two requests with the same code one gets in.
    const { count } = await tx.doctor.updateMany({
      where: { id, totpLastStep: { lt: step }, totpConfirmedAt: { not: null } },
      data: { totpLastStep: step },
    })
    return count === 1
  }
  const { count } = await tx.doctorRecoveryCode.updateMany({
    where: { doctorId: id, codeHash: hashRecoveryCode(code, doctor.publicId), usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 1) await recordAudit(tx, visitor, { action: 'doctor.recovery_code_used', entityId: id })
  return count === 1
}
