import { findAnalyte } from '@/lib/observations/find-analyte'
import { readUnit } from '@/lib/observations/read-unit'

export type AnalyteHeading = { analyte: string; unit: string | null }

/**
 * The heading of a column of values in a table with one row a patient, such as "Haemoglobin (g/dL)" or "WBC [10^9/L]". A part
 * in brackets that is no unit belongs to the name: "ALT (SGPT)". Undefined for a heading that names no analyte.
 */
export function readAnalyteHeading(heading: string): AnalyteHeading | undefined {
  const bracketed = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(heading)
  const spaced = /^(.+?)[\s_,]+(\S+)$/.exec(heading)
  for (const [, name = '', unit = ''] of [bracketed, spaced].filter((match) => match !== null))
    if (readUnit(unit, findAnalyte(name)) !== null) return { analyte: name.trim(), unit: unit.trim() }
  return findAnalyte(heading) ? { analyte: heading, unit: null } : undefined
}

/** The same for a column of which a person said that it holds an analyte, whether we know it or not. */
export function analyteHeadingOf(heading: string): AnalyteHeading {
  return readAnalyteHeading(heading) ?? { analyte: heading, unit: null }
}
