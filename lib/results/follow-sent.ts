import type { Transaction } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { releaseSettingsOf } from '@/lib/release/policy-of'

type Sent = { id: bigint; publicId: string; clinicId: bigint }

/** What follows a result that goes out, in the transaction that lets it go: its message, and a look at it if it matters. */
export async function followSent(
  tx: Transaction,
  { id, publicId, clinicId }: Sent,
  { round, reason }: { round: number; reason?: 'corrected' } = { round: 1 },
): Promise<void> {
  const told = { resultId: publicId, round, ...(reason ? { reason } : {}) }
  await enqueueJob(tx, 'announce-result', told, { key: `${publicId}:${round}` })
  const { flagClass } = await tx.result.findFirstOrThrow({ where: { id, clinicId }, select: { flagClass: true } })
  if (flagClass !== 'abnormal' && flagClass !== 'critical') return
  const { unreadHours } = await releaseSettingsOf(tx, clinicId)
  if (unreadHours === null) return
  const runAt = new Date(Date.now() + unreadHours * 3_600_000)
  await enqueueJob(tx, 'chase-unread', { resultId: publicId, round }, { key: `${publicId}:${round}:1`, runAt })
}
