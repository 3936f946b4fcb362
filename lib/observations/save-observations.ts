import type { Transaction } from '@/lib/db'
import type { ObservationFacts } from '@/lib/observations/read-observation'

/** Stores a version's values in the transaction that makes the version. */
export async function saveObservations(
  tx: Transaction,
  { clinicId, versionId }: { clinicId: bigint; versionId: bigint },
  facts: readonly ObservationFacts[],
): Promise<void> {
  await tx.observation.createMany({
    data: facts.map((fact, index) => ({
      clinicId,
      versionId,
      position: index + 1,
      analyteName: fact.analyteName,
      loinc: fact.loinc,
      valueText: fact.valueText,
      valueNumber: fact.valueNumber,
      comparator: fact.comparator,
      unit: fact.unit,
      ucum: fact.ucum,
      rangeText: fact.rangeText,
      rangeLow: fact.rangeLow,
      rangeHigh: fact.rangeHigh,
      flag: fact.flag,
      flagSource: fact.flagSource,
      critical: fact.critical,
    })),
  })
}
