import { db } from '@/lib/db'
import type { ShareState } from '@/lib/shares/schema'
import type { Prisma } from '@/prisma/generated/client'

/** A share whose files may still be fetched by somebody who has opened it: revoking and pausing end that at once. */
export const unendedShare = (now: Date) =>
  ({ revokedAt: null, pausedAt: null, expiresAt: { gt: now } }) satisfies Prisma.ShareWhereInput

/**
 * A share that can be opened now: every condition at once, for the `where` of a read and of the update that counts a use.
 * Liveness is worked out each time and stored nowhere.
 */
export const liveShare = (now: Date) =>
  ({
    ...unendedShare(now),
    usesTaken: { lt: db.share.fields.usesMax },
    OR: [{ passcodeTriesLeft: null }, { passcodeTriesLeft: { gt: 0 } }],
  }) satisfies Prisma.ShareWhereInput

type Facts = {
  revokedAt: Date | null
  pausedAt: Date | null
  expiresAt: Date
  usesTaken: number
  usesMax: number
  passcodeTriesLeft: number | null
}

/** The same conditions for the owner's eyes: which of them ended it. */
export function stateOfShare(share: Facts, now = new Date()): ShareState {
  if (share.revokedAt) return 'revoked'
  if (share.expiresAt <= now) return 'expired'
  if (share.pausedAt) return 'paused'
  if (share.passcodeTriesLeft === 0) return 'locked'
  return share.usesTaken >= share.usesMax ? 'used_up' : 'live'
}
