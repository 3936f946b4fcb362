import { recordAudit } from '@/lib/audit/record-audit'
import type { ChainCheckScope } from '@/lib/audit/schema'
import type { AdminActor, SystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

// A check whose workers died at every try is closed by the next one that is asked for.
const longestHours = 6

/**
 * Asks for a check of every chain; a job makes it. One runs at a time: while one does, asking again asks for nothing more.
 * @returns whether a new one was begun
 */
export async function askChainCheck(
  actor: AdminActor | SystemActor,
  scope: ChainCheckScope,
): Promise<{ isNew: boolean }> {
  const now = new Date()
  const abandoned = new Date(now.getTime() - longestHours * 3_600_000)
  await dbAcrossClinics.chainCheck.updateMany({
    where: { openSlot: 1, askedAt: { lt: abandoned } },
    data: { openSlot: null, failedAt: now },
  })
  const checkId = newId('chainCheck')
  return dbAcrossClinics.$transaction(async (tx) => {
    const askedById = actor.kind === 'admin' ? actor.adminId : null
    const { count } = await tx.chainCheck.createMany({
      data: [{ publicId: checkId, scope, askedById }],
      skipDuplicates: true,
    })
    if (count === 0) return { isNew: false }
    const { id } = await tx.chainCheck.findUniqueOrThrow({ where: { publicId: checkId }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'activity.check_asked', entityId: id, metadata: { check: checkId, scope } })
    await enqueueJob(tx, 'check-chains', { checkId }, { key: checkId, maxAttempts: 3 })
    return { isNew: true }
  })
}
