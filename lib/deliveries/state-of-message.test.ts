import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateOfMessage } from '@/lib/deliveries/state-of-message'

const kinds = ['accepted', 'delayed', 'delivered', 'bounced', 'complained', 'failed'] as const
const event = (provider: 'resend' | 'twilio', kind: (typeof kinds)[number], second: number) => ({
  provider,
  kind,
  occurredAt: new Date(1_795_000_000_000 + second * 1000),
})
const statusOf = (...events: ReturnType<typeof event>[]) => stateOfMessage(events).status

describe('the state of a message', () => {
  it('is the same in whatever order, and however often, its reports come', () => {
    const reports = fc.constantFrom<('resend' | 'twilio')[]>('resend', 'twilio').chain((provider) =>
      fc.array(
        fc.tuple(fc.constantFrom(...kinds), fc.nat(100)).map(([kind, second]) => event(provider, kind, second)),
        { minLength: 1, maxLength: 8 },
      ),
    )
    const shuffled = reports.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(stateOfMessage(other)).toEqual(stateOfMessage(list))
      }),
    )
  })

  it('is what happened last where the mail service tells when', () => {
    expect(statusOf(event('resend', 'bounced', 5), event('resend', 'accepted', 1))).toBe('bounced')
    expect(statusOf(event('resend', 'accepted', 9), event('resend', 'bounced', 5))).toBe('bounced')
    expect(statusOf(event('resend', 'delivered', 7), event('resend', 'bounced', 5))).toBe('delivered')
    expect(statusOf(event('resend', 'delivered', 3), event('resend', 'bounced', 5))).toBe('bounced')
    expect(statusOf(event('resend', 'delayed', 5))).toBe('sent')
  })

  it('is delivered where the telephone itself confirmed it', () => {
    expect(statusOf(event('twilio', 'delivered', 3), event('twilio', 'failed', 5))).toBe('delivered')
    expect(statusOf(event('twilio', 'failed', 3), event('twilio', 'accepted', 5))).toBe('failed')
  })
})
