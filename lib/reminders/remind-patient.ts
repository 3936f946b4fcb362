import { getPolicyOf } from '@/lib/channels/get-policy'
import { listUsableChannels } from '@/lib/channels/list-usable-channels'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { promiseDelivery } from '@/lib/deliveries/promise-delivery'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { notifyMembers } from '@/lib/notifications/notify-members'

const hour = 3_600_000

/**
 * The job that reminds a patient of a result that they have not opened. Whether it is still wanted is decided now, and once
 * more when the message leaves: not of a result that was read or withdrawn, not where the patient stopped the messages, was
 * archived, or the clinic may not send. After the last reminder the clinic is told that the result is unread.
 */
export async function remindPatient({ resultId, number }: { resultId: string; number: number }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const result = await findUnread(tx, resultId)
    if (!result || result.patientId === null) return
    const { clinicId, patientId, id } = result
    const policy = await getPolicyOf(tx, clinicId)
    if (number > policy.reminderCount) return notifyMembers(tx, { clinicId, kind: 'result.unread', resultId: id })
    const usable = await listUsableChannels(tx, { clinicId, patientId })
    // Where the last message seems to have arrived the next one does, too.
    const last = result.deliveries[0]
    const way = usable.find((one) => one.contactId === last?.contactId && one.channel === last.channel) ?? usable[0]
    if (way)
      await promiseDelivery(tx, {
        clinicId,
        resultId: id,
        to: way,
        reason: 'reminder',
        key: `${resultId}:reminder:${number}`,
      })
    const next = number + 1
    const runAt = new Date(Date.now() + policy.reminderSpacingHours * hour)
    await enqueueJob(tx, 'remind-patient', { resultId, number: next }, { key: `${resultId}:${next}`, runAt })
  })
}

function findUnread(tx: Transaction, resultId: string) {
  return tx.result.findFirst({
    where: {
      publicId: resultId,
      sentAt: { not: null },
      recalledAt: null,
      firstViewedAt: null,
      clinic: { status: 'active' },
      patient: { archivedAt: null },
    },
    select: {
      id: true,
      clinicId: true,
      patientId: true,
      deliveries: {
        where: { status: { in: ['sent', 'delivered'] } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { contactId: true, channel: true },
      },
    },
  })
}
