import { expect, test } from 'vitest'
import { datesIn, provenOrder } from './printed-dates'

const cases: [text: string, days: string[]][] = [
  ['14th March, 1979', ['1979-03-14']],
  ['05-Sep-1983', ['1983-09-05']],
  ['12th December, 1975 (female)', ['1975-12-12']],
  ['March 14, 1979', ['1979-03-14']],
  ['le 1er août 1969', ['1969-08-01']],
  ['3 de febrero de 1980', ['1980-02-03']],
  ['1958-07-19', ['1958-07-19']],
  ['25.05.1985', ['1985-05-25']],
  ['19910102', ['1991-01-02']],
  ['١١/٠٢/١٩٧٢', ['1972-02-11', '1972-11-02']],
  ['03/04/1988', ['1988-04-03', '1988-03-04']],
  ['31/01/1994', ['1994-01-31']],
  ['01/26/1962', ['1962-01-26']],
  ['29/02/2023', []],
  ['4.0 - 11.0', []],
  ['B83-715557', []],
]

test.each(cases)('%s', (text, days) => {
  expect(datesIn(text).flatMap((date) => date.days)).toEqual(days)
})

test('a two-digit year is one of the last hundred', () => {
  expect(datesIn('04/11/21')[0]?.days).toContain('2021-11-04')
  expect(datesIn('04/11/62')[0]?.days).toEqual(['1962-11-04', '1962-04-11'])
})

test('a document proves the order of its figures by a day that can be no month, and not by two that contradict', () => {
  expect(provenOrder(datesIn('03/04/1988 and 24/01/2025'))).toBe('day-first')
  expect(provenOrder(datesIn('03/04/1988 and 01/24/2025'))).toBe('month-first')
  expect(provenOrder(datesIn('24/01/2025 and 01/24/2025'))).toBeNull()
  expect(provenOrder(datesIn('03/04/1988'))).toBeNull()
})
