import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'

export const invitationDays = 7

/** What a new link of an invitation stands on, and until when it holds. */
export function newInvitationSecret() {
  const seed = newSeed()
  return {
    seed,
    tokenHash: hashToken(tokenOf(seed, 'invitation')),
    expiresAt: new Date(Date.now() + invitationDays * 86_400_000),
  }
}
