import type { ClinicActor } from '@/lib/auth/actors'
import { totpAddress } from '@/lib/auth/totp'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { openSmall } from '@/lib/files/master-keys'
import { secondStepPurpose } from '@/lib/members/second-step'

/**
 * How a member signs in. While the second step is being set up it holds the address for the authenticator app; once it is
 * confirmed the secret is never shown again.
 */
export async function getAccount({ clinicId, memberId, email }: ClinicActor) {
  const member = await db.member.findFirst({
    where: { id: memberId, clinicId },
    select: {
      totpSecret: true,
      totpConfirmedAt: true,
      clinic: { select: { totpRequiredAt: true } },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
    },
  })
  if (!member) throw notFound()
  const waiting = member.totpConfirmedAt === null && member.totpSecret !== null
  return {
    secondStepSince: member.totpConfirmedAt,
    required: member.clinic.totpRequiredAt !== null,
    codesLeft: member.recoveryCodes.length,
    enrolling:
      waiting && member.totpSecret ? totpAddress(openSmall(member.totpSecret, secondStepPurpose), email) : null,
  }
}
