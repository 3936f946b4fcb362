import { resultReadyText } from '@/emails/text-messages'
import { dbAcrossClinics } from '@/lib/db'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'
import { tidingsOf } from '@/lib/deliveries/schema'
import { type MessageSecrets, withoutSecrets } from '@/lib/deliveries/message-secrets'
import { env } from '@/lib/env'
import { findText, sendText, TextNotTaken, type TextChannel } from '@/lib/texts/send-text'

export type HandedOver = { providerMessageId: string; body: string }

// How long a message that was on its way when its worker died may take until the provider lists it.
const doubtSeconds = 60

/**
 * Hands a message to the telephone service, which knows no idempotency keys. So the try is written down first; a later one
 * that finds such a mark looks the message up by its link, and sends it only where the provider has not got it.
 * @throws a plain Error while that cannot be known yet.
 */
export async function handOverText(delivery: FoundDelivery, secrets: MessageSecrets): Promise<HandedOver | null> {
  const { id, clinicId, recipient, handedAt } = delivery
  const channel = delivery.channel as TextChannel
  const body = textOf(delivery, secrets)
  const kept = withoutSecrets(body, secrets)
  if (handedAt !== null) {
    const known = await findText({ channel, to: recipient, marker: secrets.link })
    if (known !== null) return { providerMessageId: known, body: kept }
    if (Date.now() - handedAt.getTime() < doubtSeconds * 1000)
      throw new Error('It is not known yet whether the last try was taken.')
  }
  // Of two workers at once (one of them overtaken) one gets through here.
  const { count } = await dbAcrossClinics.delivery.updateMany({
    where: { id, clinicId, status: 'pending', handedAt },
    data: { handedAt: new Date(), deliveryAttempts: { increment: 1 } },
  })
  if (count === 0) return null
  try {
    const { providerMessageId } = await sendText({
      channel,
      to: recipient,
      body,
      reportTo: reportTo(delivery),
      template: templateOf(delivery, secrets),
    })
    return { providerMessageId, body: kept }
  } catch (cause) {
    if (cause instanceof TextNotTaken)
      await dbAcrossClinics.delivery.updateMany({
        where: { id, clinicId, status: 'pending' },
        data: { handedAt: null },
      })
    throw cause
  }
}

function textOf({ clinic, patient, reason, channel }: FoundDelivery, { link, code, stopLink }: MessageSecrets): string {
  // A name as the sender cannot be answered, so the message holds the link.
  const answerable = channel === 'whatsapp' || (env().TWILIO_FROM ?? '').startsWith('+')
  return resultReadyText({
    language: patient.language,
    clinic: clinic.clinicName,
    link,
    code,
    tidings: tidingsOf(reason),
    stopLink: answerable ? null : stopLink,
  })
}

const reportTo = ({ publicId }: FoundDelivery) =>
  new URL(`/api/webhooks/twilio?delivery=${publicId}`, env().APP_URL).href

function templateOf({ channel, patient, clinic }: FoundDelivery, { link, code }: MessageSecrets) {
  if (channel !== 'whatsapp') return undefined
  const { TWILIO_WHATSAPP_TEMPLATE_EN, TWILIO_WHATSAPP_TEMPLATE_FR } = env()
  const id = patient.language.startsWith('fr') ? TWILIO_WHATSAPP_TEMPLATE_FR : TWILIO_WHATSAPP_TEMPLATE_EN
  if (id === undefined) return undefined
  return { id, values: { 1: clinic.clinicName, 2: link, 3: `${code.slice(0, 4)} ${code.slice(4)}` } }
}
