import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'

/** An invitation to join holds for three days, a link to a new second step for one. */
export const linkDays = { join: 3, secondStep: 1 } as const

/** What a new link stands on, and until when it holds. */
export function newLink(kind: keyof typeof linkDays) {
  const seed = newSeed()
  return {
    seed,
    tokenHash: hashToken(tokenOf(seed, 'admin-invitation')),
    expiresAt: new Date(Date.now() + linkDays[kind] * 86_400_000),
  }
}
