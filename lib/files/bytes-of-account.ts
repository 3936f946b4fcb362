import type { Transaction } from '@/lib/db'
import type { AccountFileOwner } from './file-owner'

/** How many bytes of documents an account keeps, what nothing has taken yet left out. */
export async function bytesOfAccount(tx: Transaction, { accountId }: AccountFileOwner): Promise<number> {
  const { _sum } = await tx.storedFile.aggregate({
    where: { accountId, attachedAt: { not: null } },
    _sum: { sizeBytes: true },
  })
  return Number(_sum.sizeBytes ?? 0n)
}
