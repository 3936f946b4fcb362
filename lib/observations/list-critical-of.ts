import type { Transaction } from '@/lib/db'
import { listObservations } from '@/lib/observations/list-observations'
import type { ObservationRow } from '@/lib/observations/schema'

/** The critical values of a result's version in force, in their order. */
export async function listCriticalOf(
  tx: Transaction,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
): Promise<ObservationRow[]> {
  const version = await tx.resultVersion.findFirst({
    where: { clinicId, resultId, supersededAt: null },
    select: { id: true },
  })
  if (!version) return []
  const rows = await listObservations(tx, { clinicId, versionId: version.id })
  return rows.filter(({ critical }) => critical)
}
