import { getPolicyOf } from '@/lib/channels/get-policy'
import { isSuppressed } from '@/lib/channels/is-suppressed'
import { isChannelOn, quietHoursOf } from '@/lib/channels/platform-channels'
import { channelNames } from '@/lib/channels/schema'
import { quietUntil } from '@/lib/channels/quiet-until'
import { type Over, takeMessageCount } from '@/lib/channels/take-message-count'
import type { MessagePolicy } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'
import { AppError } from '@/lib/errors'
import { hasAnotherWay } from '@/lib/deliveries/try-next-channel'
import { takeLimit } from '@/lib/limits/take-limit'
import { hasChannel } from '@/lib/texts/has-channel'

export type Decision =
  | { now: 'send' }
  /** There is nothing to tell any more, on any way. */
  | { now: 'cancel'; because: string }
  /** Not on this way, but perhaps on the next. */
  | { now: 'move'; because: string }
  | { now: 'hold'; reason: Over['reason'] | 'quiet_hours' | 'number_limit' | 'channel_off'; until: Date }

/** What becomes of a message that is due: decided when it leaves, because much may have changed since it was promised. */
export async function decideDelivery(delivery: FoundDelivery, now: Date): Promise<Decision> {
  const because = whyCancelled(delivery)
  if (because !== null) return { now: 'cancel', because }
  const policy = await getPolicyOf(dbAcrossClinics, delivery.clinicId)
  const blocked = await whyBlocked(delivery, policy)
  if (blocked !== null) return { now: 'move', because: blocked }
  if (!(await isChannelOn(delivery.channel))) return whileSwitchedOff(delivery, now)
  const zone = delivery.patient.timeZone ?? delivery.clinic.timeZone
  const until = quietUntil(now, zone, await quietHoursOf(policy))
  if (until) return { now: 'hold', reason: 'quiet_hours', until }
  return delivery.channel === 'email' || delivery.countedAt !== null ? { now: 'send' } : count(delivery, policy, now)
}

// How soon a switch that is put on again is seen by a message that waits for it.
const switchMinutes = 5

/** The platform has switched this way off: another way takes the message where there is one, else it waits. */
async function whileSwitchedOff(delivery: FoundDelivery, now: Date): Promise<Decision> {
  // Of what was seen or withdrawn only this very message tells, so it does not give up its place.
  const { firstViewedAt, recalledAt } = delivery.result
  if (firstViewedAt === null && recalledAt === null && (await hasAnotherWay(dbAcrossClinics, delivery)))
    return { now: 'move', because: `Not sent: ${channelNames[delivery.channel]} is switched off at the moment.` }
  return { now: 'hold', reason: 'channel_off', until: new Date(now.getTime() + switchMinutes * 60_000) }
}

function whyCancelled({ result, clinic, patient, contactId, reason }: FoundDelivery): string | null {
  // Of a result that was withdrawn nothing is told but that; and that only while it is true.
  if (result.sentAt === null || (result.recalledAt !== null && reason !== 'withdrawn'))
    return 'Left unsent: the result was withdrawn before it left.'
  if (reason === 'withdrawn' && result.recalledAt === null) return 'Left unsent: the result is open again.'
  if (clinic.status !== 'active') return 'Left unsent: the clinic may not send now.'
  if (patient.archivedAt !== null) return 'Left unsent: the patient was archived.'
  if (!patient.contacts.some((contact) => contact.contactId === contactId))
    return 'Left unsent: the address is the patient’s no longer.'
  // Who asked for a message by hand wants it sent; all others are for somebody who has not looked yet.
  const onlyIfUnread = !['sent', 'again', 'corrected', 'withdrawn'].includes(reason)
  return onlyIfUnread && result.firstViewedAt !== null ? 'Left unsent: the result was read meanwhile.' : null
}

async function whyBlocked(delivery: FoundDelivery, policy: MessagePolicy): Promise<string | null> {
  const { channel, contactId, patient, clinicId, recipient } = delivery
  const way = patient.contacts
    .find((contact) => contact.contactId === contactId)
    ?.channels.find((one) => one.channel === channel)
  if (!way || way.withdrawnAt !== null) return 'Not sent: the patient does not want messages here any more.'
  const isOff = (channel === 'sms' && !policy.smsEnabled) || (channel === 'whatsapp' && !policy.whatsappEnabled)
  if (isOff || (channel !== 'email' && !hasChannel(channel))) return 'Not sent: the clinic does not use this way.'
  return (await isSuppressed(dbAcrossClinics, { clinicId, channel, recipient }))
    ? 'Not sent: this address refused our messages before.'
    : null
}

/** Texts cost money: so many for each clinic, and so many for each number, whichever clinics write to it. */
async function count(delivery: FoundDelivery, policy: MessagePolicy, now: Date): Promise<Decision> {
  try {
    await takeLimit('text-number', delivery.recipient)
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const seconds = cause.retryAfterSeconds ?? 3600
    return { now: 'hold', reason: 'number_limit', until: new Date(now.getTime() + seconds * 1000) }
  }
  const { clinicId, clinic } = delivery
  const over = await takeMessageCount(dbAcrossClinics, { clinicId, timeZone: clinic.timeZone, policy, now })
  if (over) return { now: 'hold', ...over }
  await dbAcrossClinics.delivery.updateMany({ where: { id: delivery.id, clinicId }, data: { countedAt: now } })
  return { now: 'send' }
}
