import type { Transaction } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const maxAttempts = 5

/** Promises the next portion of an open rotation, once. @returns false where it was paused, ended, or is ahead already */
export async function promisePortion(tx: Transaction, { rotationId, round }: { rotationId: string; round: number }) {
  const { count } = await tx.keyRotation.updateMany({
    where: { publicId: rotationId, round, openSlot: { not: null }, pausedAt: null },
    data: { round: round + 1 },
  })
  if (count === 0) return false
  const next = round + 1
  await enqueueJob(tx, 'rotate-keys', { rotationId, round: next }, { key: `${rotationId}:${next}`, maxAttempts })
  return true
}
