import { dbAcrossClinics } from '@/lib/db'
import { addSuppression } from '@/lib/channels/add-suppression'
import { decideDelivery } from '@/lib/deliveries/decide-delivery'
import { findDelivery, type FoundDelivery } from '@/lib/deliveries/find-delivery'
import { handOverMail } from '@/lib/deliveries/hand-over-mail'
import { handOverText } from '@/lib/deliveries/hand-over-text'
import { holdDelivery } from '@/lib/deliveries/hold-delivery'
import { messageSecrets } from '@/lib/deliveries/message-secrets'
import { cancelDelivery, settleFailed, settleSent } from '@/lib/deliveries/settle-delivery'
import type { JobContext } from '@/lib/jobs/schema'
import { MailRefused } from '@/lib/mail/send-mail'
import { stoppedCode, TextRefused } from '@/lib/texts/send-text'

/**
 * The job that sends one message about a result. What it decides, it decides now: a message of a withdrawn result, to an
 * address that is the patient's no longer, or of a suspended clinic, is left unsent. Run again after a crash it hands over
 * the same message, so that it arrives once.
 */
export async function sendDelivery({ deliveryId }: { deliveryId: string }, { last }: JobContext): Promise<void> {
  const delivery = await findDelivery(deliveryId)
  if (!delivery || delivery.status !== 'pending') return
  const decision = await decideDelivery(delivery, new Date())
  if (decision.now === 'cancel') return cancelDelivery(delivery, decision.because)
  if (decision.now === 'move') return settleFailed(delivery, decision.because)
  if (decision.now === 'hold') return holdDelivery(delivery, decision)
  try {
    const secrets = await messageSecrets(delivery)
    const taken =
      delivery.channel === 'email' ? await handOverMail(delivery, secrets) : await handOverText(delivery, secrets)
    if (taken) await settleSent(delivery, taken)
  } catch (cause) {
    if (!last && !(cause instanceof MailRefused) && !(cause instanceof TextRefused)) throw cause
    if (cause instanceof TextRefused && cause.twilioCode === stoppedCode) await noteStopped(delivery)
    await settleFailed(delivery, cause instanceof Error ? cause.message : 'The message could not be sent.')
  }
}

async function noteStopped({ channel, recipient, clinicId, resultId }: FoundDelivery): Promise<void> {
  await dbAcrossClinics.$transaction((tx) =>
    addSuppression(tx, { channel, recipient, reason: 'stopped', clinicId, resultId }),
  )
}
