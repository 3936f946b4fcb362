import { analyteIn, findAnalyte, isLoinc } from '@/lib/observations/find-analyte'
import { criticalWhenFlagged, type Limit } from '@/lib/observations/critical-limits'
import { computeFlag, readFlag } from '@/lib/observations/read-flag'
import { type DecimalSign, readNumber, type ReadValue } from '@/lib/observations/read-number'
import { type ReadRange, readRange } from '@/lib/observations/read-range'
import { readUnit } from '@/lib/observations/read-unit'
import type { Comparator, FlagSource, ObservationFlag } from '@/prisma/generated/enums'

/** One line of a report as it is printed. */
export type PrintedObservation = {
  analyte: string
  code?: string | null
  value: string
  unit?: string | null
  range?: string | null
  flag?: string | null
}

/** What is stored of it. */
export type ObservationFacts = {
  analyteName: string
  loinc: string | null
  valueText: string
  valueNumber: string | null
  comparator: Comparator | null
  unit: string | null
  ucum: string | null
  rangeText: string | null
  rangeLow: string | null
  rangeHigh: string | null
  flag: ObservationFlag | null
  flagSource: FlagSource | null
  critical: boolean
}

export type ReadObservation = ObservationFacts & {
  /** What a person should look at before they rely on it. */
  doubts: string[]
}

const emptyToNull = (text: string | null | undefined) => (text?.trim() ? text.trim() : null)
const criticalFlags: ReadonlySet<ObservationFlag> = new Set(['LL', 'HH', 'AA'])

/**
 * Understands a printed line: its LOINC code, its unit in UCUM, its number, its flag. A flag is the printed one; where none is
 * printed it is computed from the printed range and said to be so; where unit and range disagree there is none.
 */
export function readObservation(
  printed: PrintedObservation,
  { decimal, limits }: { decimal: DecimalSign; limits: readonly Limit[] },
): ReadObservation {
  const doubts: string[] = []
  const analyteName = printed.analyte.trim()
  const code = emptyToNull(printed.code)
  const known = findAnalyte(analyteName, code)
  const unit = emptyToNull(printed.unit)
  const ucum = readUnit(unit, known)
  const inUnit = analyteIn(known, ucum)
  const loinc = code !== null && isLoinc(code) ? code : (inUnit?.[0] ?? null)
  const value = readNumber(printed.value, decimal)
  const range = readRange(emptyToNull(printed.range), decimal)
  const disagree = inUnit !== undefined && rangeIsOfAnotherUnit(range, inUnit[2], inUnit[3])
  if (disagree) doubts.push('The unit and the reference range do not belong together.')
  const computed = disagree ? null : computeFlag(value, range)
  const readable = readFlag(printed.flag ?? null)
  if (readable === undefined) doubts.push(`The flag “${printed.flag?.trim().slice(0, 20)}” is not one that we know.`)
  if (readable && computed && sideOf(readable) !== null && sideOf(readable) !== sideOf(computed))
    doubts.push('The printed flag and the printed range say different things.')
  const flag = readable ?? (readable === undefined ? null : computed)
  return {
    analyteName,
    loinc,
    valueText: value.text,
    valueNumber: value.number,
    comparator: value.comparator,
    unit,
    ucum: ucum ?? (inUnit?.[1] === '{INR}' ? '{INR}' : null),
    rangeText: range?.text ?? null,
    rangeLow: range?.low ?? null,
    rangeHigh: range?.high ?? null,
    flag,
    flagSource: flag === null ? null : readable ? 'printed' : 'computed',
    critical: isCritical({ loinc, ucum: inUnit?.[1] ?? ucum, value, flag }, limits),
    doubts,
  }
}

const sideOf = (flag: ObservationFlag) => ({ N: 'N', L: 'L', LL: 'L', H: 'H', HH: 'H', A: null, AA: null })[flag]

// Units of one analyte differ by ten and more; ranges of two laboratories in one unit do not.
const unlike = 4

function rangeIsOfAnotherUnit(range: ReadRange | null, low: number | null, high: number | null): boolean {
  if (range === null) return false
  const tooFar = (left: string | null, right: number | null) =>
    left !== null && right !== null && Number(left) > 0 && right > 0
      ? Number(left) / right > unlike || right / Number(left) > unlike
      : null
  const ends = [tooFar(range.low, low), tooFar(range.high, high)].filter((end) => end !== null)
  return ends.length > 0 && ends.every(Boolean)
}

type Judged = { loinc: string | null; ucum: string | null; value: ReadValue; flag: ObservationFlag | null }

function isCritical({ loinc, ucum, value, flag }: Judged, limits: readonly Limit[]): boolean {
  if (flag !== null && criticalFlags.has(flag)) return true
  if (loinc === null) return false
  if (criticalWhenFlagged.has(loinc) && (flag === 'H' || flag === 'A')) return true
  const limit = limits.find((row) => row.loinc === loinc && row.ucum === ucum)
  if (!limit || value.number === null) return false
  const number = Number(value.number)
  const low = limit.low !== null && number <= limit.low && value.comparator !== 'gt' && value.comparator !== 'ge'
  const high = limit.high !== null && number >= limit.high && value.comparator !== 'lt' && value.comparator !== 'le'
  return low || high
}
