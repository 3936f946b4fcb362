import { ResultReady, type ResultReadyProps } from '@/emails/result-ready'
import { dbAcrossClinics } from '@/lib/db'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'
import type { HandedOver } from '@/lib/deliveries/hand-over-text'
import { tidingsOf } from '@/lib/deliveries/schema'
import { type MessageSecrets, withoutSecrets } from '@/lib/deliveries/message-secrets'
import { env } from '@/lib/env'
import { sendMail } from '@/lib/mail/send-mail'

/** Hands a message to the mail service. Done twice, it is the same message under the same key, and arrives once. */
export async function handOverMail(delivery: FoundDelivery, secrets: MessageSecrets): Promise<HandedOver> {
  await dbAcrossClinics.delivery.updateMany({
    where: { id: delivery.id, clinicId: delivery.clinicId, status: 'pending' },
    data: { deliveryAttempts: { increment: 1 }, handedAt: new Date() },
  })
  const { providerMessageId, text } = await sendMail({
    to: delivery.recipient,
    subject: delivery.subject,
    body: <ResultReady {...propsOf(delivery, secrets)} />,
    idempotencyKey: delivery.publicId,
    tags: [{ name: 'delivery', value: delivery.publicId }],
  })
  return { providerMessageId, body: withoutSecrets(text, secrets) }
}

function propsOf(delivery: FoundDelivery, { link, code, stopLink, expiresAt }: MessageSecrets): ResultReadyProps {
  const { language } = delivery.patient
  // Plain "en" would put the month first, as the United States do.
  const expires = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: delivery.patient.timeZone ?? delivery.clinic.timeZone,
  })
  const address = new URL('/patient/sign-in', env().APP_URL)
  return {
    language,
    clinic: delivery.clinic.clinicName,
    clinicPhone: delivery.clinic.phone,
    look: lookOf(delivery.clinic),
    link,
    code,
    stopLink,
    address: `${address.host}${address.pathname}`,
    expires: expires.format(expiresAt),
    tidings: tidingsOf(delivery.reason),
  }
}

/** A clinic's colour and logo; the picture comes from our own address and from nobody else's. */
function lookOf({ colour, logo }: FoundDelivery['clinic']): NonNullable<ResultReadyProps['look']> {
  if (!logo) return { colour, logo: null }
  const { publicId, width, height } = logo
  return { colour, logo: { address: new URL(`/logos/${publicId}`, env().APP_URL).toString(), width, height } }
}
