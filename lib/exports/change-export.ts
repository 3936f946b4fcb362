import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import type { ExportIdInput } from '@/lib/exports/schema'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const movedOn = () => new AppError('conflict', 'This list has moved on meanwhile. Look at it again.')

/** Whether it is there at all, before its state is looked at: a colleague's is as unknown as nobody's. */
async function ownExport({ adminId }: AdminActor, { exportId }: ExportIdInput) {
  const request = await dbAcrossClinics.exportRequest.findFirst({
    where: { publicId: exportId, adminId },
    select: { id: true, runs: true },
  })
  if (!request) throw notFound()
  return request
}

/** Gives a list up that is not made yet; whoever works at it stops at their next page. @throws not_found, conflict once it is made */
export async function cancelExport(admin: AdminActor, input: ExportIdInput): Promise<void> {
  const { id } = await ownExport(admin, input)
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.exportRequest.updateMany({
      where: { id, adminId: admin.adminId, status: { in: ['pending', 'processing'] } },
      data: { status: 'cancelled', cancelledAt: new Date() },
    })
    if (count === 0) throw movedOn()
    await recordAudit(tx, admin, {
      action: 'export.cancelled',
      entityId: id,
      metadata: { export: input.exportId },
    })
  })
}

/** Has a list made anew that could not be made, with the same filters. @throws not_found, conflict for one that did not fail */
export async function retryExport(admin: AdminActor, input: ExportIdInput): Promise<void> {
  const { id, runs } = await ownExport(admin, input)
  const { exportId } = input
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.exportRequest.updateMany({
      where: { id, adminId: admin.adminId, status: 'failed', runs },
      // One more, so that a job that was given up and comes back has no part in it.
      data: { status: 'pending', failedAt: null, errorMessage: null, notedAt: new Date(), runs: { increment: 1 } },
    })
    if (count === 0) throw movedOn()
    await recordAudit(tx, admin, { action: 'export.asked_again', entityId: id, metadata: { export: exportId } })
    await enqueueJob(tx, 'make-export', { exportId }, { key: `${exportId}:${runs + 1}`, maxAttempts: 3 })
  })
}
