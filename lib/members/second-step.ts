import type { ClinicActor } from '@/lib/auth/actors'
import { newRecoveryCodes } from '@/lib/auth/recovery-codes'
import { hashRecoveryCode } from '@/lib/auth/secrets'
import type { Transaction } from '@/lib/db'

/** For what a member's authenticator secret is sealed: an admin's does not open in its place. */
export const secondStepPurpose = 'member-totp'

/** Makes ten recovery codes in place of all earlier ones. @returns them, to be shown this once: only their hashes stay. */
export async function renewCodes(
  tx: Transaction,
  { clinicId, memberId, memberPublicId }: ClinicActor,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.memberRecoveryCode.deleteMany({ where: { clinicId, memberId } })
  await tx.memberRecoveryCode.createMany({
    data: codes.map((code) => ({ clinicId, memberId, codeHash: hashRecoveryCode(code, memberPublicId) })),
  })
  return codes
}

export const noSecondStep = { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 } as const
