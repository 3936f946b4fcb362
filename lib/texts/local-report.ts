import { env } from '@/lib/env'
import { log } from '@/lib/log'
import type { LocalText } from '@/lib/texts/local-phone'

/** A number that the local telephone cannot reach, as Twilio's own test number of that kind. */
export const unreachableNumber = '+15005550009'

/** Reports on a text as Twilio would, signed: delivered, but for the number that nobody has. */
export async function reportLocalText({ sid, to }: LocalText, reportTo: string): Promise<void> {
  const { default: twilio } = await import('twilio')
  const { TWILIO_AUTH_TOKEN = '', TWILIO_ACCOUNT_SID = '' } = env()
  const fate: Record<string, string> =
    to === unreachableNumber ? { MessageStatus: 'undelivered', ErrorCode: '30005' } : { MessageStatus: 'delivered' }
  const fields = { MessageSid: sid, AccountSid: TWILIO_ACCOUNT_SID, To: to, ...fate }
  const signature = twilio.getExpectedTwilioSignature(TWILIO_AUTH_TOKEN, reportTo, fields)
  const response = await fetch(reportTo, {
    method: 'POST',
    headers: { 'x-twilio-signature': signature },
    body: new URLSearchParams(fields),
  })
  if (!response.ok) log.warn({ status: response.status }, 'the local telephone could not report')
}
