import { randomInt } from 'node:crypto'
import type { ClinicActor } from '@/lib/auth/actors'
import { hashRecoveryCode } from '@/lib/auth/secrets'
import type { Transaction } from '@/lib/db'

/** For what a member's authenticator secret is sealed: an admin's does not open in its place. */
export const secondStepPurpose = 'member-totp'

const codeCount = 10
// Without letters that are taken for digits, because people copy these from paper.
const alphabet = '23456789abcdefghjkmnpqrstvwxyz'

const newCode = () => {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)] ?? '').join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** Makes ten recovery codes in place of all earlier ones. @returns them, to be shown this once: only their hashes stay. */
export async function renewCodes(
  tx: Transaction,
  { clinicId, memberId, memberPublicId }: ClinicActor,
): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, newCode)
  await tx.memberRecoveryCode.deleteMany({ where: { clinicId, memberId } })
  await tx.memberRecoveryCode.createMany({
    data: codes.map((code) => ({ clinicId, memberId, codeHash: hashRecoveryCode(code, memberPublicId) })),
  })
  return codes
}

export const noSecondStep = { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 } as const
