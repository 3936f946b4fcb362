import { expect, test } from 'vitest'
import { onceADay } from '@/lib/mail/once-a-day'

test('what a stranger asks for again and again for one address is one message a day, and its key names nobody', () => {
  const at = (time: string) => onceADay('no-account:en:someone@test.example', new Date(time))
  expect(at('2026-11-20T00:00:01Z')).toBe(at('2026-11-20T23:59:59Z'))
  expect(at('2026-11-21T00:00:00Z')).not.toBe(at('2026-11-20T23:59:59Z'))
  expect(onceADay('no-account:en:other@test.example')).not.toBe(onceADay('no-account:en:someone@test.example'))
  expect(at('2026-11-20T12:00:00Z')).not.toContain('someone')
})
