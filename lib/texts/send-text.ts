import { env } from '@/lib/env'
import { twilioClient } from '@/lib/texts/twilio-client'

export type TextChannel = 'sms' | 'whatsapp'

export type Text = {
  channel: TextChannel
  /** E.164. */
  to: string
  body: string
  /** Where Twilio reports what became of it. */
  reportTo: string | null
  /** WhatsApp lets nobody write first but by an approved template: its id, and what stands in its places. */
  template?: { id: string; values: Record<string, string> } | undefined
}

/** Twilio said no, and will say no again: the number is at fault, and not the moment. */
export class TextRefused extends Error {
  override name = 'TextRefused'
  constructor(
    readonly twilioCode: number | null,
    options?: ErrorOptions,
  ) {
    super(`The telephone service refused the message (${twilioCode ?? 'unknown'}).`, options)
  }
}

/** Whether Twilio answered at all: then nothing was taken, and asking again doubles nothing. */
export class TextNotTaken extends Error {
  override name = 'TextNotTaken'
}

/** The number's owner sent STOP (Twilio's list of errors). */
export const stoppedCode = 21_610

const clientErrors = { first: 400, last: 499, tooMany: 429, timeout: 408 }

/** Hands one text message over. @throws TextRefused, TextNotTaken, or another Error when nobody knows whether it was taken. */
export async function sendText({
  channel,
  to,
  body,
  reportTo,
  template,
}: Text): Promise<{ providerMessageId: string }> {
  const client = await twilioClient()
  try {
    const { sid } = await client.messages.create({
      ...addressesOf(channel, to),
      ...(template ? { contentSid: template.id, contentVariables: JSON.stringify(template.values) } : { body }),
      ...(reportTo === null ? {} : { statusCallback: reportTo }),
    })
    return { providerMessageId: sid }
  } catch (cause) {
    throw understood(cause)
  }
}

function addressesOf(channel: TextChannel, to: string): { from: string; to: string } {
  const { TWILIO_FROM = '', TWILIO_WHATSAPP_FROM = '' } = env()
  return channel === 'sms'
    ? { from: TWILIO_FROM, to }
    : { from: `whatsapp:${TWILIO_WHATSAPP_FROM}`, to: `whatsapp:${to}` }
}

function understood(cause: unknown): Error {
  const { status, code } = cause as { status?: unknown; code?: unknown }
  if (typeof status !== 'number') return new Error('The telephone service did not answer.', { cause })
  const { first, last, tooMany, timeout } = clientErrors
  if (status === tooMany) return new TextNotTaken('The telephone service has too much to do.', { cause })
  // The service's own sentence may quote the number, so only its code goes on.
  if (status >= first && status <= last && status !== timeout)
    return new TextRefused(typeof code === 'number' ? code : null, { cause })
  return new Error(`The telephone service failed (${status}).`, { cause })
}

const recentMessages = 50

/**
 * Looks for a message that may have been handed over before: Twilio knows no idempotency keys, so this is how a try after a
 * crash finds out. @param marker what no other message holds. @returns Twilio's id for it, or null.
 */
export async function findText({
  channel,
  to,
  marker,
}: Pick<Text, 'channel' | 'to'> & { marker: string }): Promise<string | null> {
  const client = await twilioClient()
  const messages = await client.messages.list({ to: addressesOf(channel, to).to, limit: recentMessages })
  return messages.find(({ body }) => body.includes(marker))?.sid ?? null
}
