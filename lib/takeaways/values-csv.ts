import { stringify } from 'csv-stringify/sync'
import type { Collected } from '@/lib/takeaways/collect'

const head = ['person', 'clinic', 'test', 'date', 'analyte', 'loinc', 'value', 'unit', 'ucum', 'range', 'flag']

/**
 * Every value as a row, in UTF-8 with its mark. A cell that a spreadsheet would run as a formula is made plain text by an
 * apostrophe in front.
 */
export function valuesCsv({ results }: Collected): Buffer {
  const rows = results.flatMap(({ personName, clinic, testName, testDate, values }) =>
    values.map(({ analyteName, loinc, valueText, unit, ucum, rangeText, flag }) =>
      [personName, clinic.clinicName, testName, testDate].concat(
        [analyteName, loinc, valueText, unit, ucum, rangeText, flag].map((cell) => cell ?? ''),
      ),
    ),
  )
  return Buffer.from(stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' }))
}
