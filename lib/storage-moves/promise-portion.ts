import type { Transaction } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

/** With the pauses between them about ten minutes: a storage that is away for longer pauses the move. */
const maxAttempts = 6

/**
 * Promises the next portion of an open move. The round stands in the key and in the condition: of two workers who come to the
 * end of one portion, one promises the next. @returns false where the move was paused, ended, or is ahead already
 */
export async function promisePortion(tx: Transaction, { moveId, round }: { moveId: string; round: number }) {
  const { count } = await tx.storageMove.updateMany({
    where: { publicId: moveId, round, openSlot: { not: null }, pausedAt: null },
    data: { round: round + 1 },
  })
  if (count === 0) return false
  const next = round + 1
  await enqueueJob(tx, 'move-stored-files', { moveId, round: next }, { key: `${moveId}:${next}`, maxAttempts })
  return true
}
