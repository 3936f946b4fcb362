import type { Transaction } from '@/lib/db'
import type { ObservationRow } from '@/lib/observations/schema'

/** The values of one version, in their order. The caller has found the version among those that its reader may see. */
export async function listObservations(
  tx: Transaction,
  { clinicId, versionId }: { clinicId: bigint; versionId: bigint },
): Promise<ObservationRow[]> {
  const rows = await tx.observation.findMany({
    where: { clinicId, versionId },
    orderBy: { position: 'asc' },
    omit: { id: true, clinicId: true, versionId: true },
  })
  return rows.map((row) => ({
    ...row,
    valueNumber: row.valueNumber?.toString() ?? null,
    rangeLow: row.rangeLow?.toString() ?? null,
    rangeHigh: row.rangeHigh?.toString() ?? null,
  }))
}
