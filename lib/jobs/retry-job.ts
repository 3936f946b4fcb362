import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { deadLetters } from '@/lib/jobs/access'
import type { DropJobInput, JobInput, RetryJobsInput } from '@/lib/jobs/schema'

const mostAtOnce = 1000

const decided = () =>
  new AppError('conflict', 'Somebody has decided about this work meanwhile. Look at it again before you decide.')

const anew = () => ({ failedAt: null, claimableAt: new Date(), attempts: 0 })

/** Gives a piece of work that was given up all its tries again. Its handler reads the state anew, as at every try. */
export async function retryJob(admin: AdminActor, { jobId }: JobInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({ where: { publicId: jobId, ...deadLetters }, data: anew() })
    if (count === 0) throw decided()
    const { id, name } = await tx.job.findUniqueOrThrow({
      where: { publicId: jobId },
      select: { id: true, name: true },
    })
    await recordAudit(tx, admin, { action: 'job.retried', entityId: id, metadata: { job: jobId, name } })
  })
}

/** The same for all work of one kind, after what made it fail was mended. @returns how many, at most 1,000 at once. */
export async function retryJobs(admin: AdminActor, { name }: RetryJobsInput): Promise<number> {
  return dbAcrossClinics.$transaction(async (tx) => {
    const rows = await tx.job.findMany({
      where: { ...deadLetters, name },
      orderBy: { id: 'asc' },
      take: mostAtOnce,
      select: { id: true },
    })
    const { count } = await tx.job.updateMany({
      where: { id: { in: rows.map(({ id }) => id) }, ...deadLetters },
      data: anew(),
    })
    if (count === 0) throw decided()
    await recordAudit(tx, admin, { action: 'job.retried', metadata: { name, count } })
    return count
  })
}

/** Lets a piece of work go for good: it is not done, and the reason stays with it. */
export async function dropJob(admin: AdminActor, { jobId, reason }: DropJobInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { publicId: jobId, ...deadLetters },
      data: { droppedAt: new Date(), droppedById: admin.adminId, droppedReason: reason },
    })
    if (count === 0) throw decided()
    const { id, name } = await tx.job.findUniqueOrThrow({
      where: { publicId: jobId },
      select: { id: true, name: true },
    })
    await recordAudit(tx, admin, { action: 'job.dropped', entityId: id, metadata: { job: jobId, name } })
  })
}
