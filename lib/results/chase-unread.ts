import { openCall } from '@/lib/calls/open-call'
import { dbAcrossClinics } from '@/lib/db'
import { tryNextChannel } from '@/lib/deliveries/try-next-channel'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { releaseSettingsOf } from '@/lib/release/policy-of'

/**
 * The job that looks after an abnormal result that nobody has opened: a message on the next way to the patient, and when there
 * is none left, a call. It reads the state anew: not after it was opened, withdrawn or archived.
 */
export async function chaseUnread({ resultId, round }: { resultId: string; round: number }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const result = await tx.result.findUnique({ where: { publicId: resultId } })
    if (result?.status !== 'sent' || result.recalledAt !== null || result.firstViewedAt !== null) return
    if (result.flagClass !== 'abnormal' && result.flagClass !== 'critical') return
    const { id, clinicId } = result
    const { unreadHours } = await releaseSettingsOf(tx, clinicId)
    if (unreadHours === null) return
    if (!(await tryNextChannel(tx, { clinicId, resultId: id, reason: 'abnormal_unread' }))) {
      await openCall(tx, { clinicId, resultId: id, kind: 'abnormal_unread' })
      return
    }
    const runAt = new Date(Date.now() + unreadHours * 3_600_000)
    // The hour is in the key: this job done twice looks again once.
    const key = `${resultId}:${round}:${Math.floor(runAt.getTime() / 3_600_000)}`
    await enqueueJob(tx, 'chase-unread', { resultId, round }, { key, runAt })
  })
}
