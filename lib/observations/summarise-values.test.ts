import { expect, test } from 'vitest'
import type { ObservationRow } from '@/lib/observations/schema'
import { summariseValues } from '@/lib/observations/summarise-values'

const row = (flag: ObservationRow['flag'], critical = false): ObservationRow => ({
  position: 1,
  analyteName: 'Sodium',
  loinc: '2951-2',
  valueText: '140',
  valueNumber: '140',
  comparator: null,
  unit: 'mmol/L',
  ucum: 'mmol/L',
  rangeText: null,
  rangeLow: null,
  rangeHigh: null,
  flag,
  flagSource: null,
  critical,
})

test.each([
  ['a document alone is not judged', [], 'unread', 0],
  ['every value within its range: nothing stands out', [row('N'), row('N')], 'normal', 0],
  ['one value that cannot be compared: not said that nothing stands out', [row('N'), row(null)], 'unknown', 0],
  ['a value outside', [row('N'), row('L'), row(null)], 'outside', 1],
  ['a value far outside', [row('N'), row('HH')], 'urgent', 1],
  ['a value that the clinic’s limits call critical', [row('N', true), row('H')], 'urgent', 2],
] as const)('%s', (_, rows, stands, outside) => {
  const summary = summariseValues(rows)
  expect(summary.stands).toBe(stands)
  expect(summary.outside).toHaveLength(outside)
})
