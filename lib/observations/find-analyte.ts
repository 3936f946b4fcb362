import { type Analyte, type AnalyteUnit, analytes } from '@/lib/observations/analytes'
import { foldWord } from '@/lib/observations/fold-word'

const byName = new Map<string, Analyte>()
const byLoinc = new Map<string, Analyte>()
for (const analyte of analytes) {
  for (const name of analyte.names) if (!byName.has(foldWord(name))) byName.set(foldWord(name), analyte)
  for (const [loinc] of analyte.units) if (!byLoinc.has(loinc)) byLoinc.set(loinc, analyte)
}

const loincPattern = /^\d{1,5}-\d$/

/** Whether this is the form of a LOINC code, with the check digit (modulo 10, Luhn's way) that its last figure is. */
export function isLoinc(code: string): boolean {
  if (!loincPattern.test(code)) return false
  const [digits = '', check] = code.split('-')
  let sum = 0
  for (const [index, digit] of Array.from(digits).toReversed().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10 === Number(check)
}

/** The analyte that a report means by this name, or by this LOINC code where it gives one; undefined where we know none. */
export function findAnalyte(name: string, code?: string | null): Analyte | undefined {
  return (code ? byLoinc.get(code.trim()) : undefined) ?? byName.get(foldWord(name))
}

/** The analyte in this unit: only so does a name mean one LOINC code. */
export function analyteIn(analyte: Analyte | undefined, ucum: string | null): AnalyteUnit | undefined {
  const wanted = ucum ?? (analyte?.units[0]?.[1] === '{INR}' ? '{INR}' : null)
  return wanted === null ? undefined : analyte?.units.find(([, unit]) => unit === wanted)
}
