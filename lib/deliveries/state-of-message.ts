import type { DeliveryEventKind, DeliveryProvider, DeliveryStatus } from '@/prisma/generated/enums'

type Event = { provider: DeliveryProvider; kind: DeliveryEventKind; occurredAt: Date }

export type MessageState = {
  status: Extract<DeliveryStatus, 'sent' | 'delivered' | 'bounced' | 'failed'>
  deliveredAt: Date | null
  bouncedAt: Date | null
  failedAt: Date | null
  complainedAt: Date | null
}

/**
 * What a provider's reports on one message amount to, in whatever order they came: a late "sent" undoes nothing. Resend tells
 * when a thing happened, so of delivered and bounced the later one holds. Twilio does not, but a receipt comes from the
 * telephone itself, so delivered holds.
 */
export function stateOfMessage(events: readonly Event[]): MessageState {
  const latest = (kind: DeliveryEventKind) => {
    const times = events.filter((event) => event.kind === kind).map((event) => event.occurredAt.getTime())
    return times.length === 0 ? null : new Date(Math.max(...times))
  }
  const [deliveredAt, bouncedAt, failedAt, complainedAt] = [
    latest('delivered'),
    latest('bounced'),
    latest('failed'),
    latest('complained'),
  ]
  const times = { deliveredAt, bouncedAt, failedAt, complainedAt }
  const lost = Math.max(bouncedAt?.getTime() ?? 0, failedAt?.getTime() ?? 0)
  const receiptHolds = events.some(({ provider }) => provider === 'twilio')
  // A complaint comes from a mailbox that has the message.
  const arrived = deliveredAt ?? complainedAt
  if (arrived !== null && (lost === 0 || receiptHolds || lost < arrived.getTime()))
    return { status: 'delivered', ...times }
  if (lost === 0) return { status: 'sent', ...times }
  return { status: bouncedAt === null ? 'failed' : 'bounced', ...times }
}
