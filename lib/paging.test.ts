import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from '@/lib/paging'

const cursor = fc.record({
  to: fc.constantFrom('next' as const, 'previous' as const),
  value: fc.oneof(fc.constant(null), fc.string({ maxLength: 300 })),
  id: fc.stringMatching(/^[a-z]{3}_[0-9a-z]{26}$/),
})

test('a cursor comes back from the address as it went in', () => {
  fc.assert(
    fc.property(cursor, (value) => {
      expect(readCursor(writeCursor(value))).toEqual(value)
    }),
  )
})

test('whatever else stands in the address means the first page', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (text) => {
        expect(readCursor(text)).toBeUndefined()
      },
    ),
  )
})
