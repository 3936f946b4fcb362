import { describe, expect, test } from 'vitest'
import { barOf } from './range-bar'

const row = (valueNumber: string | null, rangeLow: string | null, rangeHigh: string | null) => ({
  valueNumber,
  rangeLow,
  rangeHigh,
})

describe('a range as a bar', () => {
  test('has the range in its middle half, and the value where it lies', () => {
    expect(barOf(row('15', '10', '20'))).toEqual({ from: 25, to: 75, at: 50, inside: true })
  })

  test('keeps the mark of a value far outside on the line, and says that it is outside', () => {
    expect(barOf(row('900', '10', '20'))).toMatchObject({ at: 97, inside: false })
    expect(barOf(row('-5', '10', '20'))).toMatchObject({ at: 3, inside: false })
  })

  test('goes to the end of the line where the range has one end only', () => {
    expect(barOf(row('3', null, '5'))).toMatchObject({ from: 0, inside: true })
    expect(barOf(row('50', '60', null))).toMatchObject({ to: 100, inside: false })
  })

  test('is not drawn for words, nor without a range', () => {
    expect(barOf(row(null, '1', '2'))).toBeNull()
    expect(barOf(row('1', null, null))).toBeNull()
  })
})
