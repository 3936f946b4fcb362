import { z } from 'zod'
import { type Channel, channels } from '@/lib/channels/schema'
import { cursorInput } from '@/lib/paging'

/** What the clinic sees of one message. */
export type DeliveryFacts = {
  deliveryId: string
  channel: Channel
  recipient: string
  reason: 'sent' | 'again' | 'bounced' | 'silent' | 'abnormal_unread' | 'reminder' | 'corrected' | 'withdrawn'
  status: 'pending' | 'sent' | 'delivered' | 'failed' | 'bounced'
  cancelled: boolean
  attempts: number
  errorMessage: string | null
  held: { reason: 'quiet_hours' | 'daily_limit' | 'monthly_limit' | 'number_limit' | 'channel_off'; until: Date } | null
  createdAt: Date
  sentAt: Date | null
  deliveredAt: Date | null
  bouncedAt: Date | null
  failedAt: Date | null
  cancelledAt: Date | null
  complainedAt: Date | null
  scannedAt: Date | null
  openedAt: Date | null
  provedAt: Date | null
  viewedAt: Date | null
  downloadedAt: Date | null
}

export const reasonNames: Record<DeliveryFacts['reason'], string> = {
  sent: 'The result was sent',
  again: 'Sent again by hand',
  bounced: 'The message before it did not arrive',
  silent: 'Nobody confirmed the message before it',
  abnormal_unread: 'Not opened for long',
  reminder: 'Reminder',
  corrected: 'A correction was sent',
  withdrawn: 'The result was withdrawn',
}

/** What a message tells its reader: that something is there, still waits, was changed, or was taken back. */
export type Tidings = 'ready' | 'reminder' | 'corrected' | 'withdrawn'

/** What a message that was made for this reason tells. */
export const tidingsOf = (reason: DeliveryFacts['reason']): Tidings =>
  reason === 'reminder' || reason === 'corrected' || reason === 'withdrawn' ? reason : 'ready'

export const holdNames: Record<NonNullable<DeliveryFacts['held']>['reason'], string> = {
  quiet_hours: 'Waits for the end of the quiet hours',
  daily_limit: 'Waits: the clinic’s limit for today is reached',
  monthly_limit: 'Waits: the clinic’s limit for this month is reached',
  number_limit: 'Waits: this number got many messages today',
  channel_off: 'Waits: this way is switched off on the whole platform at the moment',
}

export type LedgerStep = { key: string; words: string; at: Date; tone: 'good' | 'danger' | 'attention' | 'neutral' }

/** A message's life in words, first to last: only what is known. */
export function ledgerOf(facts: DeliveryFacts): LedgerStep[] {
  const steps: (Omit<LedgerStep, 'at'> & { at: Date | null })[] = [
    { key: 'queued', words: 'Promised', at: facts.createdAt, tone: 'neutral' },
    { key: 'accepted', words: acceptedBy[facts.channel], at: acceptedAt(facts), tone: 'neutral' },
    { key: 'delivered', words: 'Delivered', at: facts.deliveredAt, tone: 'good' },
    { key: 'bounced', words: 'Came back: the address does not take it', at: facts.bouncedAt, tone: 'danger' },
    { key: 'failed', words: 'Not delivered', at: facts.failedAt, tone: 'danger' },
    { key: 'cancelled', words: 'Not sent any more', at: facts.cancelledAt, tone: 'neutral' },
    { key: 'complained', words: 'Reported as unwanted by its reader', at: facts.complainedAt, tone: 'danger' },
    {
      key: 'scanned',
      words: 'Opened by a mail scanner or preview, not by a person',
      at: facts.scannedAt,
      tone: 'neutral',
    },
    { key: 'opened', words: 'Link opened by a person', at: facts.openedAt, tone: 'good' },
    { key: 'proved', words: 'Signed in from this message', at: facts.provedAt, tone: 'good' },
    { key: 'viewed', words: 'Result viewed', at: facts.viewedAt, tone: 'good' },
    { key: 'downloaded', words: 'Document downloaded', at: facts.downloadedAt, tone: 'good' },
  ]
  return steps
    .filter((step): step is LedgerStep => step.at !== null)
    .toSorted((left, right) => left.at.getTime() - right.at.getTime())
}

/** A quick report can be here before our own note that the provider has the message. */
function acceptedAt({ sentAt, deliveredAt, bouncedAt, failedAt, openedAt }: DeliveryFacts): Date | null {
  if (sentAt === null) return null
  const known = [sentAt, deliveredAt, bouncedAt, failedAt, openedAt].filter((at) => at !== null)
  return new Date(Math.min(...known.map((at) => at.getTime())))
}

const acceptedBy: Record<Channel, string> = {
  email: 'Taken by the mail service',
  sms: 'Taken by the telephone service',
  whatsapp: 'Taken by WhatsApp’s carrier',
}

/** The furthest that a message got, in a few words. */
export function furthestStep(facts: DeliveryFacts): Pick<LedgerStep, 'words' | 'tone'> {
  if (facts.cancelled) return { words: 'Not sent any more', tone: 'neutral' }
  if (facts.downloadedAt) return { words: 'Downloaded', tone: 'good' }
  if (facts.viewedAt) return { words: 'Viewed', tone: 'good' }
  if (facts.provedAt) return { words: 'Signed in', tone: 'good' }
  if (facts.status === 'bounced') return { words: 'Came back', tone: 'danger' }
  if (facts.status === 'failed') return { words: 'Not delivered', tone: 'danger' }
  if (facts.openedAt) return { words: 'Link opened', tone: 'good' }
  if (facts.status === 'delivered') return { words: 'Delivered', tone: 'good' }
  if (facts.status === 'sent') return { words: acceptedBy[facts.channel], tone: 'neutral' }
  return facts.held ? { words: 'Waits', tone: 'attention' } : { words: 'On its way', tone: 'neutral' }
}

export type HourFigures = { start: Date; sent: number; failed: number; waiting: number }
export type ChannelFigures = {
  channel: Channel
  /** All but those that were left unsent because there was nothing to tell any more. */
  made: number
  sent: number
  delivered: number
  failed: number
  waiting: number
}
export type DomainFigures = { domain: string; made: number; failed: number }
export type ReasonFigures = { channel: Channel; words: string; failed: number }

/** How a message stands, as one looks for it. */
export const messageStates = ['failed', 'bounced', 'pending', 'sent', 'delivered'] as const
export const messageStateNames: Record<(typeof messageStates)[number], string> = {
  failed: 'Not delivered',
  bounced: 'Came back',
  pending: 'Waits',
  sent: 'Handed over',
  delivered: 'Delivered',
}

export const deliveryIdInput = z.string().regex(/^dlv_[0-9a-z]{26}$/)
export const deliveryInput = z.strictObject({ deliveryId: deliveryIdInput })
export type DeliveryInput = z.infer<typeof deliveryInput>

export const listDeliveriesInput = z.object({
  status: z.enum(messageStates).optional().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  clinic: z
    .string()
    .regex(/^cln_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
  cursor: cursorInput,
})
export type ListDeliveriesInput = z.infer<typeof listDeliveriesInput>

/** A message as those see it who keep the platform in order: not of what, not to whom, but what became of it. */
export type PlatformDelivery = Pick<
  DeliveryFacts,
  'deliveryId' | 'channel' | 'recipient' | 'reason' | 'status' | 'cancelled' | 'errorMessage' | 'createdAt'
> & { clinicId: string; clinicName: string }
