import { Resend, type WebhookEventPayload } from 'resend'
import type { VisitorActor } from '@/lib/auth/actors'
import { noteEvent, type ProviderEvent } from '@/lib/deliveries/note-event'
import { env } from '@/lib/env'
import { AppError, notFound } from '@/lib/errors'
import { idPattern } from '@/lib/ids'

/** The headers by which a report is signed. */
export type Signature = { id: string; timestamp: string; signature: string }

/**
 * Takes a report of the mail service. @throws unauthenticated, with nothing stored, for one that it did not sign, and
 * not_found where this installation has no secret to check it by.
 */
export async function takeMailReport(_visitor: VisitorActor, payload: string, signature: Signature): Promise<void> {
  const report = verified(payload, signature)
  const kind = kindOf(report)
  if (kind === null || !('email_id' in report.data)) return
  const { email_id: providerMessageId } = report.data
  await noteEvent({
    provider: 'resend',
    eventId: signature.id,
    providerMessageId,
    deliveryId: deliveryOf(report.data),
    kind,
    detail: report.type === 'email.bounced' ? report.data.bounce.type.slice(0, 60) : null,
    occurredAt: dateOf(report.created_at),
  })
}

function verified(payload: string, headers: Signature): WebhookEventPayload {
  const { RESEND_WEBHOOK_SECRET: webhookSecret, RESEND_API_KEY } = env()
  if (webhookSecret === undefined) throw notFound()
  try {
    return new Resend(RESEND_API_KEY).webhooks.verify({ payload, headers, webhookSecret })
  } catch (cause) {
    throw new AppError('unauthenticated', 'This report is not signed by the mail service.', { cause })
  }
}

function kindOf(report: WebhookEventPayload): ProviderEvent['kind'] | null {
  switch (report.type) {
    case 'email.sent':
      return 'accepted'
    case 'email.delivery_delayed':
      return 'delayed'
    case 'email.delivered':
      return 'delivered'
    case 'email.complained':
      return 'complained'
    case 'email.failed':
      return 'failed'
    case 'email.suppressed':
      return 'bounced'
    case 'email.bounced':
      // A full mailbox is no reason never to write again.
      return report.data.bounce.type === 'Permanent' ? 'bounced' : 'failed'
    default:
      return null
  }
}

/** Our own id, where the message bore it. Anything else is an unknown message's. */
function deliveryOf(data: object): string | null {
  const tags = 'tags' in data ? data.tags : null
  if (typeof tags !== 'object' || tags === null || !('delivery' in tags)) return null
  return typeof tags.delivery === 'string' && idPattern('delivery').test(tags.delivery) ? tags.delivery : null
}

function dateOf(text: string): Date {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? new Date() : date
}
