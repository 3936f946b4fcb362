import { codeOf, hashCode, hashToken, newSeed, type SecretPurpose, tokenOf } from '@/lib/auth/secrets'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { readSetting } from '@/lib/system-settings/read-setting'

/** How long a link is good: one that was asked for for minutes, one that came with a result until the patient looks, for days. */
export async function linkLifetimeMinutes(purpose: 'sign_in' | 'result'): Promise<number> {
  return purpose === 'sign_in' ? readSetting('signInLinkMinutes') : (await readSetting('resultLinkDays')) * 24 * 60
}

/** How often the code of one message may be tried, in its whole life. */
export const codeAttemptsAllowed = 5

const purpose: SecretPurpose = 'sign-in'

/** To whom a link goes: whoever opens it has proved this address or number. */
type Address = { email: string } | { phone: string }
type NewLink = Address &
  ({ purpose: 'sign_in' } | { purpose: 'result'; clinicId: bigint; resultId: bigint; deliveryId: bigint | null })

/** Makes a link and its code for one address. What travels is derived from the row by `secretsOf`, and stored as hashes only. */
export async function createSignInLink(tx: Transaction, link: NewLink) {
  const seed = newSeed()
  const publicId = newId('link')
  const lifetimeMinutes = await linkLifetimeMinutes(link.purpose)
  return tx.signInLink.create({
    data: {
      publicId,
      purpose: link.purpose,
      ...('email' in link
        ? { contactKind: 'email' as const, contactValue: link.email }
        : { contactKind: 'phone' as const, contactValue: link.phone }),
      ...(link.purpose === 'result'
        ? { clinicId: link.clinicId, resultId: link.resultId, deliveryId: link.deliveryId }
        : {}),
      seed,
      tokenHash: hashToken(tokenOf(seed, purpose)),
      codeHash: hashCode(codeOf(seed), publicId),
      expiresAt: new Date(Date.now() + lifetimeMinutes * 60_000),
    },
  })
}

/** The address and the code that go into the message. */
export function secretsOf(link: { seed: Uint8Array }): { link: string; code: string } {
  return {
    link: new URL(`/patient/open/${tokenOf(link.seed, purpose)}`, env().APP_URL).toString(),
    code: codeOf(link.seed),
  }
}
