import { describe, expect, test } from 'vitest'
import { usualLimits } from '@/lib/observations/critical-limits'
import { analytes } from '@/lib/observations/analytes'
import { isLoinc } from '@/lib/observations/find-analyte'
import { flagClassOf } from '@/lib/observations/flag-class'
import { readNumber } from '@/lib/observations/read-number'
import { type PrintedObservation, readObservation } from '@/lib/observations/read-observation'
import { readRange } from '@/lib/observations/read-range'
import { readUnit } from '@/lib/observations/read-unit'

const read = (printed: PrintedObservation) => readObservation(printed, { decimal: 'dot', limits: usualLimits })

test('every code of the analyte table has the check digit of a LOINC code, and one number off has not', () => {
  for (const { units } of analytes) for (const [loinc] of units) expect(isLoinc(loinc), loinc).toBe(true)
  expect(isLoinc('718-8')).toBe(false)
})

describe('a printed value', () => {
  test.each([
    ['18.40', 'dot', '18.40', null],
    ['1,07', 'comma', '1.07', null],
    ['<0.01', 'dot', '0.01', 'lt'],
    ['≥ 60', 'dot', '60', 'ge'],
    ['1.2E+03', 'dot', '1200', null],
    ['1.5E-2', 'dot', '0.015', null],
    ['1,234.5', 'dot', '1234.5', null],
    ['1 234,5', 'comma', '1234.5', null],
    ['٧٫٥', 'dot', '7.5', null],
    ['12,5', 'dot', null, null],
    ['5.1*', 'dot', null, null],
    ['Haemolysed', 'dot', null, null],
    ['1.2.3', 'dot', null, null],
  ] as const)('%s (%s) is the number %s', (text, decimal, number, comparator) => {
    expect(readNumber(text, decimal)).toEqual({ text, number, comparator })
  })
})

test.each([
  ['4.0 - 11.0', '4.0', '11.0'],
  ['0 – 20', '0', '20'],
  ['< 200', null, '200'],
  ['> 40', '40', null],
  ['≤5.0', null, '5.0'],
  ['Negative', null, null],
  ['11 - 4', null, null],
])('a range of %s has the ends %s and %s', (text, low, high) => {
  expect(readRange(text, 'dot')).toMatchObject({ text, low, high })
})

test.each([
  ['x10^9/L', '10*9/L'],
  ['10⁹/L', '10*9/L'],
  ['x 10e9/L', '10*9/L'],
  ['10*3/µL', '10*3/uL'],
  ['K/uL', '10*3/uL'],
  ['cells/μL', '/uL'],
  ['million/μL', '10*6/uL'],
  ['µmol/L', 'umol/L'],
  ['µIU/mL', 'u[IU]/mL'],
  ['UI/L', 'U/L'],
  ['G/L', null],
  ['furlongs', null],
])('a printed unit of %s is %s in UCUM', (printed, ucum) => expect(readUnit(printed)).toBe(ucum))

test('a code belongs to a name in a unit, and to a name alone it does not', () => {
  expect(read({ analyte: 'Créatinine', value: '88', unit: 'µmol/L' }).loinc).toBe('14682-9')
  expect(read({ analyte: 'creatinine', value: '1.0', unit: 'mg/dL' }).loinc).toBe('2160-0')
  expect(read({ analyte: 'Creatinine', value: '1.0' }).loinc).toBeNull()
  expect(read({ analyte: 'Leucocytes', value: '5', unit: 'G/L' })).toMatchObject({ loinc: '6690-2', ucum: '10*9/L' })
  expect(read({ analyte: 'INR', value: '1.1' })).toMatchObject({ loinc: '6301-6', ucum: '{INR}' })
})

describe('a flag', () => {
  const hb = { analyte: 'Haemoglobin', unit: 'g/dL', range: '13.0 - 17.0' }
  test('is the printed one, and where none is printed is computed and said to be so', () => {
    expect(read({ ...hb, value: '18.4', flag: 'H' })).toMatchObject({ flag: 'H', flagSource: 'printed' })
    expect(read({ ...hb, value: '18.4' })).toMatchObject({ flag: 'H', flagSource: 'computed' })
    expect(read({ ...hb, value: '13.0' })).toMatchObject({ flag: 'N', flagSource: 'computed' })
  })

  test('is never guessed where the unit and the range disagree, or nothing is known of what is printed', () => {
    const other = read({ ...hb, value: '150', unit: 'g/L' })
    expect(other).toMatchObject({ flag: null, flagSource: null })
    expect(other.doubts).toHaveLength(1)
    expect(read({ ...hb, value: '18.4', flag: 'zz' }).flag).toBeNull()
    expect(read({ ...hb, value: '<14' }).flag).toBeNull()
    expect(read({ ...hb, value: 'Clotted' }).flag).toBeNull()
  })

  test('that disagrees with its range stays as printed and is doubted', () => {
    const read12 = read({ analyte: 'Vitamin B12', value: '>1000', unit: 'pg/mL', range: '200 - 900', flag: 'L' })
    expect(read12.flag).toBe('L')
    expect(read12.doubts.join(' ')).toContain('different things')
  })

  test('in words: a value that is the range itself is normal', () => {
    expect(read({ analyte: 'HBsAg', value: 'negative', range: 'Negative' }).flag).toBe('N')
    expect(read({ analyte: 'HBsAg', value: 'positive', range: 'Negative' }).flag).toBeNull()
  })
})

test('critical is what the limits say, in that unit only, and what is printed as such', () => {
  const potassium = (value: string, unit = 'mmol/L', flag?: string) =>
    read({ analyte: 'Potassium', value, unit, ...(flag ? { flag } : {}) }).critical
  expect(potassium('6.2')).toBe(true)
  expect(potassium('6.1')).toBe(false)
  expect(potassium('2.8')).toBe(true)
  expect(potassium('>6.5')).toBe(true)
  expect(potassium('<6.5')).toBe(false)
  expect(potassium('6.9', 'mg/dL')).toBe(false)
  expect(potassium('5.0', 'mmol/L', 'HH')).toBe(true)
  expect(read({ analyte: 'Troponin I', value: '80', unit: 'ng/L', range: '< 34' }).critical).toBe(true)
})

test('the gravest value speaks for all, and one that says nothing leaves the whole unknown', () => {
  const row = (flag: 'N' | 'H' | null, critical = false) => ({ flag, critical })
  expect(flagClassOf([])).toBe('unknown')
  expect(flagClassOf([row('N'), row('N')])).toBe('normal')
  expect(flagClassOf([row('N'), row(null)])).toBe('unknown')
  expect(flagClassOf([row('H'), row(null)])).toBe('abnormal')
  expect(flagClassOf([row('N'), row('N', true)])).toBe('critical')
})
