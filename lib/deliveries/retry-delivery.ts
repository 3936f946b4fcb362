import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { DeliveryInput } from '@/lib/deliveries/schema'
import { promiseDelivery } from '@/lib/deliveries/promise-delivery'
import { AppError, notFound } from '@/lib/errors'

const refuse = (message: string) => new AppError('conflict', message)

/**
 * Makes a message that was lost anew: on the same way, to the same address. The lost one stays as it is. Whether the new one
 * still leaves is decided when it is due, as for every message. Pressing twice makes one.
 */
export async function retryDelivery(admin: AdminActor, { deliveryId }: DeliveryInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const lost = await tx.delivery.findUnique({
      where: { publicId: deliveryId },
      include: { result: { select: { sentAt: true, recalledAt: true } } },
    })
    if (!lost) throw notFound()
    const { clinicId, resultId, contactId, channel, recipient, result } = lost
    if ((lost.status !== 'failed' && lost.status !== 'bounced') || lost.cancelledAt !== null)
      throw refuse('Only a message that was lost can be tried again.')
    if (result.sentAt === null || result.recalledAt !== null)
      throw refuse('There is nothing to tell any more: the clinic has withdrawn what this message was about.')
    const newer = await tx.delivery.findFirst({
      where: { clinicId, resultId, id: { gt: lost.id }, status: { in: ['pending', 'sent', 'delivered'] } },
      select: { id: true },
    })
    if (newer) throw refuse('A later message about the same is on its way, or arrived.')
    const isNew = await promiseDelivery(tx, {
      clinicId,
      resultId,
      to: { contactId, channel, recipient },
      reason: 'again',
      key: `${deliveryId}:again`,
      sentByAdminId: admin.adminId,
    })
    if (!isNew) throw refuse('This message was made anew before.')
    await recordAudit(tx, admin, {
      action: 'message.retried',
      clinicId,
      entityId: resultId,
      metadata: { message: deliveryId, channel },
    })
  })
}
