import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietUntil } from '@/lib/channels/quiet-until'

const night = { quietFrom: 21 * 60, quietUntil: 7 * 60 }
const at = (text: string) => new Date(text)
const until = (now: string, zone: string, hours = night) => quietUntil(at(now), zone, hours)?.toISOString() ?? null

test('a message that is due in the quiet hours of the patient’s own zone waits until they end there', () => {
  expect(until('2026-11-21T22:30:00Z', 'Africa/Lagos')).toBe('2026-11-22T06:00:00.000Z')
  expect(until('2026-11-21T05:59:00Z', 'Africa/Lagos')).toBe('2026-11-21T06:00:00.000Z')
  expect(until('2026-11-21T06:00:00Z', 'Africa/Lagos')).toBeNull()
  expect(until('2026-11-21T12:00:00Z', 'Africa/Lagos')).toBeNull()
  expect(until('2026-11-21T12:00:00Z', 'Australia/Sydney')).toBe('2026-11-21T20:00:00.000Z')
})

test('hours that do not pass midnight are quiet between their times, and none are quiet where none are set', () => {
  const siesta = { quietFrom: 12 * 60, quietUntil: 15 * 60 }
  expect(until('2026-11-21T12:30:00Z', 'UTC', siesta)).toBe('2026-11-21T15:00:00.000Z')
  expect(until('2026-11-21T15:00:00Z', 'UTC', siesta)).toBeNull()
  expect(quietUntil(at('2026-11-21T03:00:00Z'), 'UTC', { quietFrom: null, quietUntil: null })).toBeNull()
})

test('in the nights in which the clock is changed the hours end when the patient’s clock says so', () => {
  // London goes to 02:00 at 01:00 on 29 March 2026, and back to 01:00 at 02:00 on 25 October.
  expect(until('2026-03-28T23:00:00Z', 'Europe/London')).toBe('2026-03-29T06:00:00.000Z')
  expect(until('2026-10-24T23:00:00Z', 'Europe/London')).toBe('2026-10-25T07:00:00.000Z')
  expect(until('2026-03-08T04:00:00Z', 'America/New_York')).toBe('2026-03-08T11:00:00.000Z')
  expect(until('2026-11-01T04:00:00Z', 'America/New_York')).toBe('2026-11-01T12:00:00.000Z')
  // An end that the clock leaps over is passed with the leap.
  expect(until('2026-03-29T00:30:00Z', 'Europe/London', { quietFrom: 0, quietUntil: 90 })).toBe(
    '2026-03-29T01:00:00.000Z',
  )
})

test('whatever the hours, the zone and the moment: a message leaves outside of them, later, and within a day and an hour', () => {
  const zones = ['Africa/Lagos', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']
  const minute = fc.integer({ min: 0, max: 1439 })
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      minute,
      minute,
      fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z'), noInvalidDate: true }),
      (zone, quietFrom, end, now) => {
        fc.pre(quietFrom !== end)
        const hours = { quietFrom, quietUntil: end }
        const leaves = quietUntil(now, zone, hours)
        if (leaves === null) return
        expect(leaves.getTime()).toBeGreaterThan(now.getTime())
        expect(leaves.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
        expect(quietUntil(leaves, zone, hours)).toBeNull()
      },
    ),
    { numRuns: 300 },
  )
})
