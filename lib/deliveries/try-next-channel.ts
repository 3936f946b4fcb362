import type { Transaction } from '@/lib/db'
import { listUsableChannels } from '@/lib/channels/list-usable-channels'
import { isChannelOn } from '@/lib/channels/platform-channels'
import { promiseDelivery } from '@/lib/deliveries/promise-delivery'

/** Whether a way that is not switched off is left, and was not tried for this result yet. */
export async function hasAnotherWay(
  tx: Transaction,
  { clinicId, resultId, patientId }: { clinicId: bigint; resultId: bigint; patientId: bigint },
): Promise<boolean> {
  const [usable, tried] = await Promise.all([
    listUsableChannels(tx, { clinicId, patientId }),
    tx.delivery.findMany({ where: { clinicId, resultId }, select: { contactId: true, channel: true } }),
  ])
  for (const way of usable)
    if (!tried.some((one) => isSameWay(one, way)) && (await isChannelOn(way.channel))) return true
  return false
}

type Way = { contactId: bigint; channel: string }
const isSameWay = (one: Way, other: Way) => one.contactId === other.contactId && one.channel === other.channel

export type NextChannelReason = 'bounced' | 'silent' | 'abnormal_unread'

/**
 * Promises a message on the next way to a result's patient that was not tried for this result yet: one to which they agreed,
 * that the clinic uses, and that is not stopped. @returns false when there is none left.
 */
export async function tryNextChannel(
  tx: Transaction,
  { clinicId, resultId, reason }: { clinicId: bigint; resultId: bigint; reason: NextChannelReason },
): Promise<boolean> {
  const result = await tx.result.findFirst({
    where: { clinicId, id: resultId, sentAt: { not: null }, recalledAt: null, patient: { archivedAt: null } },
    select: {
      publicId: true,
      patientId: true,
      deliveries: { select: { contactId: true, channel: true } },
    },
  })
  if (!result || result.patientId === null) return false
  const usable = await listUsableChannels(tx, { clinicId, patientId: result.patientId })
  const next = usable.find((way) => !result.deliveries.some((tried) => isSameWay(tried, way)))
  if (!next) return false
  return promiseDelivery(tx, {
    clinicId,
    resultId,
    to: next,
    reason,
    // Each way is tried once for a result, whoever asks for the next one, and however many at once.
    key: `${result.publicId}:next:${next.channel}:${next.contactId}`,
  })
}
