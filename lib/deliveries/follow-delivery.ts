import { dbAcrossClinics } from '@/lib/db'
import { goOn } from '@/lib/deliveries/go-on'
import { env } from '@/lib/env'

/**
 * The job that looks after a message some hours after it was handed over. One of which nobody heard since counts as lost, and
 * the next way is tried.
 */
export async function followDelivery({ deliveryId }: { deliveryId: string }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const delivery = await tx.delivery.findUnique({
      where: { publicId: deliveryId },
      select: { clinicId: true, resultId: true, status: true, channel: true, openedAt: true, provedAt: true },
    })
    if (!delivery || delivery.status !== 'sent' || delivery.openedAt !== null || delivery.provedAt !== null) return
    // Without its secret no report of the mail service is taken, and then silence says nothing.
    if (delivery.channel === 'email' && env().RESEND_WEBHOOK_SECRET === undefined) return
    await goOn(tx, delivery, 'silent')
  })
}
