import { listUsableChannels } from '@/lib/channels/list-usable-channels'
import { dbAcrossClinics } from '@/lib/db'
import { giveUpReaching } from '@/lib/deliveries/give-up-reaching'
import { promiseDelivery } from '@/lib/deliveries/promise-delivery'
import type { JobPayloads } from '@/lib/jobs/schema'

/**
 * The job that makes a sent result's message: one, on the way that its patient prefers. What does not arrive there is tried on
 * the next way. It reads everything anew: a result that was withdrawn meanwhile is not announced, and one that is open again is
 * not called withdrawn. One that the clinic has archived is open to its patient as before, so it is announced.
 */
export async function announceResult({ resultId, round, reason }: JobPayloads['announce-result']): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const result = await tx.result.findUnique({
      where: { publicId: resultId },
      select: { id: true, clinicId: true, patientId: true, sentAt: true, recalledAt: true },
    })
    if (!result || result.patientId === null || result.sentAt === null) return
    if ((result.recalledAt !== null) !== (reason === 'withdrawn')) return
    const { clinicId, patientId } = result
    const [first] = await listUsableChannels(tx, { clinicId, patientId })
    // Of what was withdrawn a person tells: the incident says so.
    if (!first) return reason === 'withdrawn' ? undefined : giveUpReaching(tx, { clinicId, resultId: result.id })
    await promiseDelivery(tx, {
      clinicId,
      resultId: result.id,
      to: first,
      reason: reason ?? (round === 1 ? 'sent' : 'again'),
      // The key names the round: this job done twice promises the message once, whatever changed in between.
      key: `${resultId}:${round}`,
    })
  })
}
