import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/**
 * Stops what every share holds of a result, in the transaction that withdraws it: from now on nothing of it is served, and
 * the viewers are told. A direct share, which cannot leave it out, ends. @returns how many items there were
 */
export async function stopSharesOfResult(
  tx: Transaction,
  actor: Actor,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
): Promise<number> {
  const now = new Date()
  const { count } = await tx.shareItem.updateMany({
    where: { clinicId, resultId, stoppedAt: null },
    data: { stoppedAt: now },
  })
  if (count > 0)
    await recordAudit(tx, actor, { action: 'share.stopped', entityId: resultId, clinicId, metadata: { items: count } })
  return count
}

/**
 * Pauses the shares that hold results of a patient whose row is archived or merged: somebody has to look again at who this
 * is about. Their owner sees it and may let them go on, where they can still see the results themselves.
 */
export async function pauseSharesOfPatient(
  tx: Transaction,
  actor: Actor,
  { clinicId, patientId }: { clinicId: bigint; patientId: bigint },
): Promise<number> {
  const items = await tx.shareItem.findMany({
    where: { clinicId, result: { patientId } },
    select: { accountId: true, shareId: true },
  })
  if (items.length === 0) return 0
  const { count } = await tx.share.updateMany({
    where: {
      accountId: { in: items.map(({ accountId }) => accountId) },
      id: { in: items.map(({ shareId }) => shareId) },
      pausedAt: null,
      revokedAt: null,
    },
    data: { pausedAt: new Date() },
  })
  if (count > 0)
    await recordAudit(tx, actor, {
      action: 'share.paused_for_patient',
      entityId: patientId,
      clinicId,
      metadata: { shares: count },
    })
  return count
}
