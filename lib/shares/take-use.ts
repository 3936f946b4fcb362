import type { Transaction } from '@/lib/db'
import { liveShare } from '@/lib/shares/live-share'

/**
 * Counts one opening, by one conditional update that names everything on which the share's life hangs: of any number at once
 * exactly as many succeed as were left. `tryBack` gives the try of a right passcode back in the same update.
 * @returns false when the share is not live any more
 */
export async function takeUse(tx: Transaction, shareId: bigint, { tryBack }: { tryBack: boolean }): Promise<boolean> {
  const { OR: _tries, ...live } = liveShare(new Date())
  // The last try may be the one that was taken for this very passcode, so it is not asked for again.
  const where = tryBack ? live : liveShare(new Date())
  const { count } = await tx.share.updateMany({
    where: { id: shareId, ...where },
    data: { usesTaken: { increment: 1 }, ...(tryBack ? { passcodeTriesLeft: { increment: 1 } } : {}) },
  })
  return count === 1
}

/** Takes one of a share's tries, before any passcode is compared: guesses at once cannot be more than the budget. */
export async function takePasscodeTry(tx: Transaction, shareId: bigint): Promise<boolean> {
  const { count } = await tx.share.updateMany({
    where: { id: shareId, ...liveShare(new Date()), passcodeTriesLeft: { gt: 0 } },
    data: { passcodeTriesLeft: { decrement: 1 } },
  })
  return count === 1
}
