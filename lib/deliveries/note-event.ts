import { addSuppression } from '@/lib/channels/add-suppression'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { goOn } from '@/lib/deliveries/go-on'
import { stateOfMessage } from '@/lib/deliveries/state-of-message'
import type { DeliveryEventKind, DeliveryProvider } from '@/prisma/generated/enums'

export type ProviderEvent = {
  provider: DeliveryProvider
  /** The provider's id of the event: the same one twice is a replay. */
  eventId: string
  providerMessageId: string
  /** Our own id, which the provider was asked to repeat: a report may come before we have written down the provider's. */
  deliveryId: string | null
  kind: DeliveryEventKind
  /** The provider's code. */
  detail: string | null
  occurredAt: Date
}

/**
 * Takes a provider's report on a message. A replay changes nothing, and neither does a report on a message that we do not
 * know. An address that bounced or complained is not written to again, and the next way is tried at once.
 */
export async function noteEvent(event: ProviderEvent): Promise<void> {
  const { provider, eventId, providerMessageId, kind, detail, occurredAt } = event
  await dbAcrossClinics.$transaction(async (tx) => {
    const delivery = await findDelivery(tx, event)
    if (!delivery) return
    const { id, clinicId } = delivery
    // Takes the row's lock: of two reports at once the second sees the first.
    const { count } = await tx.delivery.updateMany({
      where: { id, clinicId, AND: [{ OR: [{ providerMessageId: null }, { providerMessageId }] }] },
      data: { providerMessageId },
    })
    if (count === 0) return
    const row = { clinicId, deliveryId: id, provider, providerEventId: eventId, kind, detail, occurredAt }
    const noted = await tx.deliveryEvent.createMany({ data: [row], skipDuplicates: true })
    if (noted.count === 0) return
    await applyState(tx, delivery)
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

function findDelivery(tx: Transaction, { deliveryId, providerMessageId, provider }: ProviderEvent) {
  const where = deliveryId === null ? { providerMessageId } : { publicId: deliveryId }
  const channel = provider === 'resend' ? { equals: 'email' as const } : { in: ['sms' as const, 'whatsapp' as const] }
  return tx.delivery.findFirst({
    where: { ...where, channel },
    select: { id: true, clinicId: true, resultId: true, channel: true, recipient: true },
  })
}

async function applyState(tx: Transaction, { id, clinicId, resultId, channel, recipient }: Found): Promise<void> {
  const events = await tx.deliveryEvent.findMany({ where: { clinicId, deliveryId: id }, orderBy: { id: 'asc' } })
  const { status, ...times } = stateOfMessage(events)
  const before = await tx.delivery.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id } },
    select: { status: true, complainedAt: true },
  })
  // A message that we have not written down as sent yet keeps waiting for that; its state is computed again then.
  const isSettled = before.status !== 'pending'
  await tx.delivery.updateMany({
    where: { id, clinicId },
    data: { ...times, ...(isSettled ? { status, errorMessage: sentenceOf(status, events.at(-1)?.detail) } : {}) },
  })
  const way = { channel, recipient, clinicId, resultId }
  const complained = times.complainedAt !== null && before.complainedAt === null
  if (complained) await addSuppression(tx, { ...way, reason: 'complained' })
  if (status === 'bounced') await addSuppression(tx, { ...way, reason: stopped(events) ? 'stopped' : 'bounced' })
  const lostNow = (status === 'bounced' || status === 'failed') && isSettled && before.status !== status
  if (lostNow || complained) await goOn(tx, { clinicId, resultId }, 'bounced')
}

/** Twilio: the number's owner answered STOP. */
const stopped = (events: readonly { detail: string | null }[]) => events.some(({ detail }) => detail === '21610')

function sentenceOf(status: string, detail: string | null | undefined): string | null {
  const code = detail ? ` (${detail})` : ''
  if (status === 'bounced') return `The address does not take messages${code}.`
  return status === 'failed' ? `The message could not be delivered${code}.` : null
}
