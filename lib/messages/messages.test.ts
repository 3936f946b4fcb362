import { expect, test } from 'vitest'
import en from './en.json'
import fr from './fr.json'

// A place is written small; the words of a plural begin with a capital.
const shape = (value: unknown): unknown =>
  typeof value === 'string'
    ? [...new Set([...value.matchAll(/\{([a-z]\w*)[},]/g)].map(([, place]) => place ?? ''))].toSorted((left, right) =>
        left.localeCompare(right),
      )
    : Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, shape(inner)]))

test('French says everything that English says, with the same places', () => {
  expect(shape(fr)).toEqual(shape(en))
})

test('no text is empty, and none was left in the other language', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts)
  const [english, french] = [texts(en), texts(fr)]
  expect(french.every((text) => text.trim() !== '')).toBe(true)
  const same = english.filter((text, index) => text === french[index])
  // Words that are spelt alike in both.
  expect(same.filter((text) => !['Menu', 'Hormones', 'Urine', 'Pages'].includes(text))).toEqual([])
})
