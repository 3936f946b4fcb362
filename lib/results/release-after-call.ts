import { dbAcrossClinics } from '@/lib/db'
import { promiseRelease } from '@/lib/results/apply-release-policy'

/** The job that lets a result go on that waited for a call which is made now. One that was held by a person stays. */
export async function releaseAfterCall({ resultId }: { resultId: string }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const releaseAt = new Date()
    const result = await tx.result.findUnique({ where: { publicId: resultId }, select: { id: true, clinicId: true } })
    if (!result) return
    const { count } = await tx.result.updateMany({
      where: { ...result, status: 'processed', recalledAt: null, heldFor: 'call_first' },
      data: { heldFor: 'waiting_time', releaseAt },
    })
    if (count === 1) await promiseRelease(tx, resultId, releaseAt)
  })
}
