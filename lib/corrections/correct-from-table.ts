import type { SystemActor } from '@/lib/auth/actors'
import { diffValues } from '@/lib/corrections/diff-values'
import { addVersion, proposeCorrection } from '@/lib/corrections/propose-correction'
import type { Transaction } from '@/lib/db'
import { foldWord } from '@/lib/observations/fold-word'
import type { ObservationFacts } from '@/lib/observations/read-observation'
import { saveObservations } from '@/lib/observations/save-observations'

export type TableCorrection = {
  clinicId: bigint
  /** Whoever confirmed the table. */
  memberId: bigint
  tableImportId: bigint
  patientId: bigint
  testDate: string
  printed: { number: string | null; name: string | null; birthDate: string | null }
  observations: readonly ObservationFacts[]
}

export type Corrected =
  /** The result for which a correction now waits for its review. */
  | { resultId: bigint }
  /** Nothing that was sent fits, or several do: a person has to say what it belongs to. */
  | 'unknown'
  /** It says what was sent already. */
  | 'same'
  /** Another correction of that result is on its way. */
  | 'busy'

const reason = 'The laboratory has sent corrected values.'
const cut = (text: string | null, length: number) => text?.slice(0, length) ?? null
const keyOf = ({ loinc, analyteName }: Pick<ObservationFacts, 'loinc' | 'analyteName'>) =>
  loinc ?? foldWord(analyteName)

/**
 * Proposes corrected values of a table as a new version of the result that they correct: the one result of values alone that
 * was sent to this patient for this day and holds every one of them. The values that the table does not name stay. Like every
 * correction it waits for its review and its authorisation.
 */
export async function correctFromTable(
  tx: Transaction,
  actor: SystemActor,
  { clinicId, memberId, tableImportId, patientId, testDate, printed, observations }: TableCorrection,
): Promise<Corrected> {
  const sent = await tx.result.findMany({
    where: {
      clinicId,
      patientId,
      testDate: new Date(`${testDate}T00:00:00Z`),
      sentAt: { not: null },
      recalledAt: null,
    },
    include: {
      versions: {
        where: { supersededAt: null, files: { none: {} } },
        include: { observations: { orderBy: { position: 'asc' } } },
      },
      corrections: { where: { openSlot: 1 }, select: { id: true } },
    },
  })
  const fresh = new Map(observations.map((value) => [keyOf(value), value]))
  const fitting = sent.flatMap((result) => {
    const [version] = result.versions
    const keys = new Set(version?.observations.map(keyOf))
    return version && [...fresh.keys()].every((key) => keys.has(key)) ? [{ result, version }] : []
  })
  const [found, another] = fitting
  if (!found || another) return 'unknown'
  const { result, version } = found
  const before = version.observations.map((row) => ({
    ...row,
    valueNumber: row.valueNumber?.toString() ?? null,
    rangeLow: row.rangeLow?.toString() ?? null,
    rangeHigh: row.rangeHigh?.toString() ?? null,
  }))
  const after = before.map((value) => fresh.get(keyOf(value)) ?? value)
  if (diffValues(before, after).length === 0) return 'same'
  if (result.corrections.length > 0) return 'busy'
  const source = {
    number: version.number,
    tableImportId,
    printedNumber: cut(printed.number, 100),
    printedName: cut(printed.name, 255),
    printedBirthDate: cut(printed.birthDate, 40),
  }
  const who = { clinicId, memberId }
  const { id: newVersionId } = await addVersion(tx, who, { resultId: result.id, old: source, reason })
  await saveObservations(tx, { clinicId, versionId: newVersionId }, after)
  await proposeCorrection(tx, actor, {
    ...who,
    result: { id: result.id, publicId: result.publicId },
    oldVersionId: version.id,
    newVersionId,
    reason,
    dangerous: false,
  })
  return { resultId: result.id }
}
