import { env } from '@/lib/env'

/** Whether this installation can send text messages, or WhatsApp messages, at all. */
export function hasChannel(channel: 'sms' | 'whatsapp'): boolean {
  const { TWILIO_ACCOUNT_SID, TWILIO_FROM, TWILIO_WHATSAPP_FROM } = env()
  const from = channel === 'sms' ? TWILIO_FROM : TWILIO_WHATSAPP_FROM
  return TWILIO_ACCOUNT_SID !== undefined && from !== undefined
}
