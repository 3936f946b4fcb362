import { createSignInLink, secretsOf } from '@/lib/accounts/sign-in-links'
import { optOutLinkOf } from '@/lib/channels/opt-out-token'
import { dbAcrossClinics } from '@/lib/db'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'

export type MessageSecrets = { link: string; code: string; stopLink: string; expiresAt: Date }

/** The link and the code of a message, made at its first try and the same at every further one. */
export async function messageSecrets(delivery: FoundDelivery): Promise<MessageSecrets> {
  const { id, clinicId, resultId, channel, recipient, publicId } = delivery
  const address = channel === 'email' ? { email: recipient } : { phone: recipient }
  const row =
    (await dbAcrossClinics.signInLink.findFirst({ where: { clinicId, deliveryId: id } })) ??
    (await createSignInLink(dbAcrossClinics, { purpose: 'result', ...address, clinicId, resultId, deliveryId: id }))
  return { ...secretsOf(row), stopLink: optOutLinkOf(publicId), expiresAt: row.expiresAt }
}

/** The text as the clinic may see it: without the links and the code, which are for the patient alone. */
export function withoutSecrets(text: string, { link, code, stopLink }: MessageSecrets): string {
  return text
    .replaceAll(link, '[the link]')
    .replaceAll(stopLink, '[the link to stop]')
    .replaceAll(`${code.slice(0, 4)} ${code.slice(4)}`, '[the code]')
}
