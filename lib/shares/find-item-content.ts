import type { Transaction } from '@/lib/db'
import { findRecordContent } from '@/lib/records/find-record-content'
import { findVersionContent } from '@/lib/results/find-version-content'
import type { ItemContent } from '@/lib/shares/item-bundle'

type Keys = { accountId: bigint; clinicId: bigint | null; versionId: bigint | null; recordId: bigint | null }

/** What one item of a share says. The caller has found the item among those that its reader may see. */
export async function findItemContent(
  tx: Transaction,
  { accountId, clinicId, versionId, recordId }: Keys,
): Promise<ItemContent> {
  if (clinicId !== null && versionId !== null)
    return { kind: 'version', content: await findVersionContent(tx, { clinicId, versionId }) }
  if (recordId === null) throw new Error('An item of a share is a version or a record.')
  return { kind: 'record', content: await findRecordContent(tx, { accountId, recordId }) }
}
