import { expect, test } from 'vitest'
import { formatTime } from './format-time'

const late = new Date('2026-11-20T23:30:00Z')

test('a moment is written out in the words and the zone of its reader', () => {
  expect(formatTime(late, { format: 'date', timeZone: 'UTC', locale: 'en' })).toBe('20 November 2026')
  expect(formatTime(late, { format: 'date', timeZone: 'Africa/Lagos', locale: 'en' })).toBe('21 November 2026')
  expect(formatTime(late, { format: 'moment', timeZone: 'Africa/Lagos', locale: 'en' })).toBe(
    '21 November 2026 at 00:30',
  )
  expect(formatTime(late, { format: 'date', timeZone: 'UTC', locale: 'fr' })).toBe('20 novembre 2026')
})
