import type { Transaction } from '@/lib/db'
import { type Limit, usualLimits } from '@/lib/observations/critical-limits'

/** The critical limits that hold in a clinic: the usual ones, with its own in their place. */
export async function criticalLimitsOf(tx: Transaction, clinicId: bigint): Promise<Limit[]> {
  const own = await tx.criticalLimit.findMany({ where: { clinicId } })
  const ownOf = new Map(own.map((row) => [`${row.loinc} ${row.ucum}`, row]))
  return usualLimits.map((usual) => {
    const row = ownOf.get(`${usual.loinc} ${usual.ucum}`)
    return row ? { ...usual, low: row.low?.toNumber() ?? null, high: row.high?.toNumber() ?? null } : usual
  })
}
