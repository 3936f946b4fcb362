import { dbAcrossClinics } from '@/lib/db'
import type { Decision } from '@/lib/deliveries/decide-delivery'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'
import { maxAttempts } from '@/lib/deliveries/promise-delivery'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { notifyMembers } from '@/lib/notifications/notify-members'

/** Lets a message wait, with its reason, and promises to try it again then. When it is due it is decided anew. */
export async function holdDelivery(
  { id, clinicId, publicId }: FoundDelivery,
  { reason, until }: Extract<Decision, { now: 'hold' }>,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, clinicId, status: 'pending' },
      data: { holdReason: reason, heldUntil: until },
    })
    if (count === 0) return
    const key = `${publicId}:${until.toISOString()}`
    await enqueueJob(tx, 'send-delivery', { deliveryId: publicId }, { key, runAt: until, maxAttempts })
    if (reason === 'daily_limit' || reason === 'monthly_limit')
      await notifyMembers(tx, { clinicId, kind: 'messages.held' })
  })
}
