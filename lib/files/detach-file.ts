import type { Transaction } from '@/lib/db'
import { type FileOwner, ownerColumns } from './file-owner'

/**
 * Lets a file go that nothing names any more, in the transaction that takes its name away: it opens nothing from now on, and
 * the sweeper removes object and row.
 */
export async function detachFile(tx: Transaction, owner: FileOwner, id: bigint): Promise<void> {
  await tx.storedFile.updateMany({ where: { id, ...ownerColumns(owner) }, data: { attachedAt: null, storedAt: null } })
}
