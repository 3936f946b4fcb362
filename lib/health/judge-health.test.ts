import { expect, test } from 'vitest'
import { judgeHealth, spanWords } from '@/lib/health/judge-health'
import type { HealthFacts } from '@/lib/health/schema'

const now = new Date('2026-11-21T12:00:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const email = { channel: 'email' as const, made: 100, sent: 98, delivered: 95, failed: 2, waiting: 0 }

const well: HealthFacts = {
  now,
  lastSampleAt: before(30),
  oldestQuickSeconds: 1,
  oldestSlowSeconds: 100,
  deadLetters: [],
  triedInVain: [],
  today: [email],
  weekAgo: [email],
  domains: [{ domain: 'example.com', made: 40, failed: 1 }],
  storageFails: false,
}

const told = (facts: Partial<HealthFacts>) => judgeHealth({ ...well, ...facts }).map(({ tone, title }) => [tone, title])

test('a platform that does its work has nothing to tell', () => {
  expect(told({})).toEqual([])
})

test.each<[string, Partial<HealthFacts>, string, RegExp]>([
  ['no worker ever reported', { lastSampleAt: null }, 'danger', /No worker/],
  ['no worker reported for minutes', { lastSampleAt: before(300) }, 'danger', /No worker/],
  ['work waits for minutes', { oldestQuickSeconds: 180 }, 'attention', /late/],
  ['work waits for very long', { oldestQuickSeconds: 3600 }, 'danger', /late/],
  ['documents wait for very long', { oldestSlowSeconds: 7200 }, 'attention', /Documents/],
  ['the storage fails', { storageFails: true }, 'danger', /storage/],
  ['a provider takes nothing', { triedInVain: [{ channel: 'sms', count: 5 }] }, 'danger', /Text message.*provider/],
  ['work was given up', { deadLetters: [{ name: 'send-delivery', count: 2 }] }, 'attention', /2 pieces/],
  ['many messages are lost', { today: [{ ...email, failed: 30 }] }, 'attention', /E-mail.*lost/],
  ['most messages are lost', { today: [{ ...email, failed: 60 }] }, 'danger', /E-mail.*lost/],
  ['a domain refuses', { domains: [{ domain: 'bad.example', made: 8, failed: 6 }] }, 'attention', /bad\.example/],
])('it is told when %s', (_, facts, tone, title) => {
  expect(told(facts)).toEqual([[tone, expect.stringMatching(title)]])
})

test.each<[string, Partial<HealthFacts>]>([
  ['as many are lost as a week ago', { today: [{ ...email, failed: 30 }], weekAgo: [{ ...email, failed: 30 }] }],
  ['so few messages were made that a share says nothing', { today: [{ ...email, made: 4, failed: 2 }] }],
  ['a domain lost one of two', { domains: [{ domain: 'small.example', made: 2, failed: 1 }] }],
  ['one message is tried again', { triedInVain: [{ channel: 'email', count: 1 }] }],
])('nobody is alarmed when %s', (_, facts) => {
  expect(told(facts)).toEqual([])
})

test('the worst is told first', () => {
  const tones = told({ deadLetters: [{ name: 'send-delivery', count: 1 }], lastSampleAt: null }).map(([tone]) => tone)
  expect(tones).toEqual(['danger', 'attention'])
})

test.each([
  [60, '1 minute'],
  [600, '10 minutes'],
  [7200, '2 hours'],
  [86_400 * 3, '3 days'],
])('%d seconds read as "%s"', (seconds, words) => {
  expect(spanWords(seconds)).toBe(words)
})
