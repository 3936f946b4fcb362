import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { hashRecoveryCode } from '@/lib/auth/secrets'
import { totpStepOf } from '@/lib/auth/totp'
import type { Transaction } from '@/lib/db'
import { openSmall, sealSmall } from '@/lib/files/master-keys'

/** For what an admin's authenticator secret is sealed: a member's or a doctor's does not open in its place. */
const secondStepPurpose = 'totp'

export const sealSecret = (secret: Uint8Array) => Uint8Array.from(sealSmall(secret, secondStepPurpose))

type Holder = { id: bigint; publicId: string }

/** Makes ten recovery codes in place of all earlier ones. @returns them, to be shown this once: only their hashes stay. */
export async function renewCodes(tx: Transaction, { id, publicId }: Holder): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.adminRecoveryCode.deleteMany({ where: { adminId: id } })
  await tx.adminRecoveryCode.createMany({
    data: codes.map((code) => ({ adminId: id, codeHash: hashRecoveryCode(code, publicId) })),
  })
  return codes
}

/** Uses a code of the authenticator or a recovery code up. @returns whether it was there to be used. */
export async function takeSecondStep(
  tx: Transaction,
  visitor: VisitorActor,
  { admin, code }: { admin: Holder & { totpSecret: Uint8Array }; code: string },
): Promise<boolean> {
  const { id } = admin
  if (/^\d{6}$/.test(code)) {
    const step = totpStepOf(openSmall(admin.totpSecret, secondStepPurpose), code)
    if (step === null) return false
    // The step stands in the condition: of two requests with the same code one gets in.
    const { count } = await tx.admin.updateMany({
      where: { id, totpLastStep: { lt: step } },
      data: { totpLastStep: step },
    })
    return count === 1
  }
  const { count } = await tx.adminRecoveryCode.updateMany({
    where: { adminId: id, codeHash: hashRecoveryCode(code, admin.publicId), usedAt: null },
    data: { usedAt: new Date() },
  })
  if (count === 1) await recordAudit(tx, visitor, { action: 'admin.recovery_code_used', entityId: id })
  return count === 1
}
