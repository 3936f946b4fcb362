import { expect, test } from 'vitest'
import { formatSort, parseSort, type Sort } from './sort'

const fallback: Sort = { key: 'at', direction: 'desc' }

test('a sort survives the address', () => {
  for (const sort of [fallback, { key: 'name', direction: 'asc' } as const])
    expect(parseSort(formatSort(sort), ['at', 'name'], fallback)).toEqual(sort)
})

test('what is not a column, or not one value, means the fallback', () => {
  for (const value of [undefined, '', '-', 'password', '--name', ['name', 'at']])
    expect(parseSort(value, ['at', 'name'], fallback)).toEqual(fallback)
})
