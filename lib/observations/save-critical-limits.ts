import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { usualLimits } from '@/lib/observations/critical-limits'
import type { CriticalLimitsInput } from '@/lib/release/schema'

/** Saves the clinic's own critical limits. Values that are stored keep the stamp that they came in with. */
export async function saveCriticalLimits(actor: ClinicActor, input: CriticalLimitsInput): Promise<void> {
  const { clinicId } = actor
  const rows = input.loinc.map((loinc, index) => ({
    clinicId,
    loinc,
    ucum: input.ucum[index] ?? '',
    low: input.low[index] ?? null,
    high: input.high[index] ?? null,
  }))
  const known = new Set(usualLimits.map(({ loinc, ucum }) => `${loinc} ${ucum}`))
  if (rows.some(({ loinc, ucum }) => !known.has(`${loinc} ${ucum}`)))
    throw new AppError('invalid', 'One of these analytes has no critical limits here.')
  await db.$transaction(async (tx) => {
    await tx.criticalLimit.deleteMany({ where: { clinicId } })
    await tx.criticalLimit.createMany({ data: rows })
    await recordAudit(tx, actor, { action: 'release.limits_saved', entityId: clinicId })
  })
}
