import { patientsReachedBy } from '@/lib/accounts/reaches-patients.sql'
import type { Transaction } from '@/lib/db'
import { storedFileFields } from '@/lib/files/stored-file'

/** What has to be read of a share's items to say how each stands. */
export const itemFields = {
  position: true,
  stoppedAt: true,
  updatedAt: true,
  clinicId: true,
  resultId: true,
  result: { select: { patientId: true, recalledAt: true, sentAt: true, testName: true, publicId: true } },
  version: { select: { supersededAt: true } },
  updateVersion: { select: { supersededAt: true } },
  record: { select: { deletedAt: true, title: true, publicId: true } },
  file: { select: storedFileFields },
  updateFile: { select: storedFileFields },
} as const

type Row = {
  stoppedAt: Date | null
  result: { patientId: bigint | null; recalledAt: Date | null; sentAt: Date | null } | null
  version: { supersededAt: Date | null } | null
  updateVersion: { supersededAt: Date | null } | null
  record: { deletedAt: Date | null } | null
}

/**
 * How an item of a share stands now:
 * - `current`: as it was shared, and nothing came after it;
 * - `superseded`: a newer version is in force; `hasUpdate` says whether this share holds it;
 * - `stopped`: withdrawn by its clinic, taken away by its owner, or no longer its owner's to show. Nothing of it is served.
 */
export type ItemState = { state: 'current' | 'superseded' | 'stopped'; hasUpdate: boolean }

/** Asked anew at every opening: what the account may not see itself any more, it does not show to others. */
export async function itemStates(tx: Transaction, accountId: bigint, items: readonly Row[]): Promise<ItemState[]> {
  const reached = items.some(({ result }) => result) ? await patientsReachedBy(tx, accountId) : new Set<bigint>()
  return items.map(({ stoppedAt, result, version, updateVersion, record }) => {
    if (record) return { state: stoppedAt || record.deletedAt ? 'stopped' : 'current', hasUpdate: false }
    const open = result?.patientId != null && reached.has(result.patientId) && result.sentAt && !result.recalledAt
    const hasUpdate = open ? updateVersion !== null && updateVersion.supersededAt === null : false
    // A version that was withdrawn stays away for ever; the one that corrected it may be served in its place.
    if (!open || stoppedAt) return { state: hasUpdate ? 'superseded' : 'stopped', hasUpdate }
    return { state: version?.supersededAt ? 'superseded' : 'current', hasUpdate }
  })
}
