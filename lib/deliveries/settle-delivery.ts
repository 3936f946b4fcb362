import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { getPolicyOf } from '@/lib/channels/get-policy'
import { dbAcrossClinics } from '@/lib/db'
import type { FoundDelivery } from '@/lib/deliveries/find-delivery'
import { goOn } from '@/lib/deliveries/go-on'
import type { HandedOver } from '@/lib/deliveries/hand-over-text'
import { stateOfMessage } from '@/lib/deliveries/state-of-message'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const worker = makeSystemActor('send-delivery')
const hour = 3_600_000

/** The provider has it. From here on it is followed: by its reports, by what silence means, by reminders. */
export async function settleSent(delivery: FoundDelivery, { providerMessageId, body }: HandedOver): Promise<void> {
  const { id, clinicId, publicId, result } = delivery
  const now = new Date()
  await dbAcrossClinics.$transaction(async (tx) => {
    // A report may have come before this line: it has moved the state on, and only what is missing is filled in.
    await tx.delivery.updateMany({
      where: { id, clinicId, sentAt: null },
      data: { sentAt: now, providerMessageId, body },
    })
    const events = await tx.deliveryEvent.findMany({ where: { clinicId, deliveryId: id } })
    const { status } = stateOfMessage(events)
    const { count } = await tx.delivery.updateMany({
      where: { id, clinicId, status: 'pending' },
      data: { status, errorMessage: null },
    })
    if (count === 0) return
    await recordAudit(tx, worker, entryOf('message.sent', delivery))
    if (status === 'bounced' || status === 'failed') await goOn(tx, delivery, 'bounced')
    const { silenceHours, reminderSpacingHours } = await getPolicyOf(tx, clinicId)
    const after = (hours: number) => new Date(now.getTime() + hours * hour)
    await enqueueJob(tx, 'follow-delivery', { deliveryId: publicId }, { key: publicId, runAt: after(silenceHours) })
    const first = { resultId: result.publicId, number: 1 }
    await enqueueJob(tx, 'remind-patient', first, { key: `${first.resultId}:1`, runAt: after(reminderSpacingHours) })
  })
}

/** It will not arrive on this way: the next one is tried, and where there is none a person is told. */
export async function settleFailed(delivery: FoundDelivery, errorMessage: string): Promise<void> {
  const { id, clinicId } = delivery
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, clinicId, status: 'pending' },
      data: { status: 'failed', failedAt: new Date(), errorMessage },
    })
    if (count === 0) return
    await recordAudit(tx, worker, entryOf('message.failed', delivery))
    await goOn(tx, delivery, 'bounced')
  })
}

/** There is nothing to tell any more. */
export async function cancelDelivery(delivery: FoundDelivery, errorMessage: string): Promise<void> {
  const { id, clinicId } = delivery
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, clinicId, status: 'pending' },
      data: { status: 'failed', cancelledAt: new Date(), errorMessage },
    })
    if (count === 1) await recordAudit(tx, worker, entryOf('message.cancelled', delivery))
  })
}

const entryOf = (action: 'message.sent' | 'message.failed' | 'message.cancelled', delivery: FoundDelivery) => ({
  action,
  entityId: delivery.resultId,
  clinicId: delivery.clinicId,
  metadata: { result: delivery.result.publicId, message: delivery.publicId, channel: delivery.channel },
})
