import type { Transaction } from '@/lib/db'
import { type FileOwner, ownerColumns } from './file-owner'

/**
 * Gives files up, in the transaction of what had taken them: from then on nothing opens them, and the sweeper takes the sealed
 * objects and their rows away within the hour.
 */
export async function letGoOfFiles(tx: Transaction, owner: FileOwner, fileRowIds: readonly bigint[]): Promise<void> {
  await tx.storedFile.updateMany({
    where: { id: { in: [...fileRowIds] }, ...whoseFiles(owner) },
    data: { attachedAt: null, storedAt: null },
  })
}

/** A clinic's file may be given up by another member than the one who uploaded it. */
const whoseFiles = (owner: FileOwner) => ('clinicId' in owner ? { clinicId: owner.clinicId } : ownerColumns(owner))
