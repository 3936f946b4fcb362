import { describe, expect, test } from 'vitest'
import { chooseRule, decideRelease, type Rule } from '@/lib/release/decide-release'
import { nextWorkingMoment } from '@/lib/release/next-working-moment'
import { zonedInstant } from '@/lib/release/zoned-time'

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensMinutes: 8 * 60, closesMinutes: 17 * 60 }))
const next = (zone: string, from: string) => nextWorkingMoment(week, zone, new Date(from))?.toISOString()

describe('working hours', () => {
  test.each([
    ['Africa/Lagos', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000Z', 'within them, at once'],
    ['Africa/Lagos', '2026-11-20T05:00:00Z', '2026-11-20T07:00:00.000Z', 'before them, when they begin'],
    ['Africa/Lagos', '2026-11-20T16:00:00Z', '2026-11-23T07:00:00.000Z', 'at their end on a Friday, on Monday'],
    [
      'Europe/Paris',
      '2026-03-28T12:00:00Z',
      '2026-03-30T06:00:00.000Z',
      'over the night in which the clocks go forward',
    ],
    ['Europe/Paris', '2026-10-24T12:00:00Z', '2026-10-26T07:00:00.000Z', 'over the night in which they go back'],
    ['America/New_York', '2024-02-28T23:00:00Z', '2024-02-29T13:00:00.000Z', 'on a leap day'],
    ['America/New_York', '2026-11-20T02:00:00Z', '2026-11-20T13:00:00.000Z', 'by the day that it is there, not here'],
    ['Asia/Kathmandu', '2026-11-20T01:00:00Z', '2026-11-20T02:15:00.000Z', 'in a zone of three quarters of an hour'],
  ])('%s from %s: %s (%s)', (zone, from, expected) => expect(next(zone, from)).toBe(expected))

  test('a clinic that has said none has none', () => {
    expect(nextWorkingMoment([], 'Africa/Lagos', new Date())).toBeNull()
  })

  test('one day a week, and it is over: the same day next week', () => {
    const monday = [{ weekday: 1, opensMinutes: 540, closesMinutes: 600 }]
    expect(nextWorkingMoment(monday, 'UTC', new Date('2026-11-23T10:00:00Z'))?.toISOString()).toBe(
      '2026-11-30T09:00:00.000Z',
    )
  })
})

describe('a time on the clock', () => {
  test('that is shown twice is the first', () => {
    expect(zonedInstant('2026-10-25', 150, 'Europe/Paris').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
  test('that is never shown is as much later as the clocks jump', () => {
    expect(zonedInstant('2026-03-29', 150, 'Europe/Paris').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
  test('on a day of 23 hours begins and ends where people think', () => {
    const hours =
      (zonedInstant('2026-03-30', 0, 'Europe/Paris').getTime() -
        zonedInstant('2026-03-29', 0, 'Europe/Paris').getTime()) /
      3_600_000
    expect(hours).toBe(23)
  })
})

const rule = (facts: Partial<Rule>): Rule => ({
  id: 1n,
  resultType: null,
  testName: null,
  flagClass: 'any',
  way: 'at_once',
  hours: null,
  ...facts,
})
const result = {
  resultType: 'chemistry',
  testName: 'HIV viral load',
  flagClass: 'normal' as const,
  authorisedAt: new Date('2026-11-20T20:00:00Z'),
}
const clinic = (...rules: Rule[]) => ({ rules, days: week, timeZone: 'UTC' })

describe('rules', () => {
  test('the first that fits decides', () => {
    const rules = [
      rule({ id: 1n, resultType: 'hormones' }),
      rule({ id: 2n, testName: 'hiv' }),
      rule({ id: 3n, flagClass: 'normal' }),
    ]
    expect(chooseRule(rules, result)?.id).toBe(2n)
    expect(chooseRule(rules, { ...result, testName: 'Sodium' })?.id).toBe(3n)
    expect(chooseRule(rules, { ...result, testName: 'Sodium', flagClass: 'unknown' })).toBeUndefined()
  })

  test('without one that fits a person sends it', () => {
    expect(decideRelease(clinic(), result, false)).toEqual({ heldFor: 'manual', releaseAt: null, ruleId: null })
  })

  test('each way holds as it says', () => {
    const at = (facts: Partial<Rule>, called = false) => decideRelease(clinic(rule(facts)), result, called)
    expect(at({ way: 'at_once' })).toMatchObject({ heldFor: 'waiting_time', releaseAt: result.authorisedAt })
    expect(at({ way: 'after_hours', hours: 24 }).releaseAt?.toISOString()).toBe('2026-11-21T20:00:00.000Z')
    expect(at({ way: 'working_hours' }).releaseAt?.toISOString()).toBe('2026-11-23T08:00:00.000Z')
    expect(at({ way: 'call_first' })).toMatchObject({ heldFor: 'call_first', releaseAt: null })
    expect(at({ way: 'call_first' }, true)).toMatchObject({ heldFor: 'waiting_time', releaseAt: result.authorisedAt })
    expect(at({ way: 'manual' })).toMatchObject({ heldFor: 'manual', releaseAt: null, ruleId: 1n })
  })

  test('twenty-four hours are twenty-four hours, also on a day of twenty-three', () => {
    const authorisedAt = new Date('2026-03-28T12:00:00Z')
    const decision = decideRelease(
      { ...clinic(rule({ way: 'after_hours', hours: 24 })), timeZone: 'Europe/Paris' },
      { ...result, authorisedAt },
      false,
    )
    expect(decision.releaseAt?.toISOString()).toBe('2026-03-29T12:00:00.000Z')
  })
})
