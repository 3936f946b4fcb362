import type { VisitorActor } from '@/lib/auth/actors'
import { takeAnswer } from '@/lib/channels/take-answer'
import { noteEvent, type ProviderEvent } from '@/lib/deliveries/note-event'
import { env } from '@/lib/env'
import { AppError, notFound } from '@/lib/errors'

type Report = {
  /** The address as Twilio called it, query and all: it is part of what is signed. */
  url: string
  signature: string
  fields: Record<string, string>
  deliveryId: string | null
}

// Numbers that will never take a message (Twilio's error dictionary): unknown, blocked, a landline, stopped by its owner.
const lasting = new Set(['30004', '30005', '30006', '21610', '63003', '63024'])

/**
 * Takes a report of the telephone service on a message, or what somebody answered to one.
 * @throws unauthenticated, with nothing stored, for what the service did not sign.
 */
export async function takeTextReport(_visitor: VisitorActor, report: Report): Promise<void> {
  await assertSigned(report)
  const { fields, deliveryId } = report
  const { MessageSid = '', MessageStatus, ErrorCode, From, Body } = fields
  if (MessageStatus === undefined || MessageStatus === 'received') {
    if (From !== undefined) await takeAnswer({ from: From, text: fields['OptOutType'] ?? Body ?? '' })
    return
  }
  const kind = kindOf(MessageStatus, ErrorCode)
  if (kind === null || MessageSid === '') return
  await noteEvent({
    provider: 'twilio',
    // Twilio names no events; a message comes into each of its states once.
    eventId: `${MessageSid}:${MessageStatus}`,
    providerMessageId: MessageSid,
    deliveryId,
    kind,
    detail: ErrorCode?.slice(0, 60) ?? null,
    // Nor does it tell when.
    occurredAt: new Date(),
  })
}

async function assertSigned({ url, signature, fields }: Report): Promise<void> {
  const { TWILIO_AUTH_TOKEN } = env()
  if (TWILIO_AUTH_TOKEN === undefined) throw notFound()
  const { default: twilio } = await import('twilio')
  if (!twilio.validateRequest(TWILIO_AUTH_TOKEN, signature, url, fields))
    throw new AppError('unauthenticated', 'This report is not signed by the telephone service.')
}

function kindOf(status: string, errorCode: string | undefined): ProviderEvent['kind'] | null {
  switch (status) {
    case 'sent':
      return 'accepted'
    case 'delivered':
    case 'read':
      return 'delivered'
    case 'undelivered':
    case 'failed':
      return errorCode !== undefined && lasting.has(errorCode) ? 'bounced' : 'failed'
    default:
      return null
  }
}
