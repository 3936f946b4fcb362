import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { describePayload } from '@/lib/jobs/describe-payload'
import type { JobInput } from '@/lib/jobs/schema'

/** One piece of work that was given up, and what became of it since. @throws not_found for any other. */
export async function getFailedJob(_admin: AdminActor, { jobId }: JobInput) {
  const job = await dbAcrossClinics.job.findUnique({
    where: { publicId: jobId },
    include: { droppedBy: { select: { fullName: true } } },
  })
  // One that is being tried again has failed before: its page says so to whoever pressed the button.
  if (!job || (job.failedAt === null && job.lastError === null)) throw notFound()
  return {
    jobId: job.publicId,
    name: job.name,
    attempts: job.attempts,
    lastError: job.lastError,
    payload: describePayload(job.payload),
    createdAt: job.createdAt,
    failedAt: job.failedAt,
    finishedAt: job.finishedAt,
    claimableAt: job.claimableAt,
    dropped:
      job.droppedAt === null
        ? null
        : { at: job.droppedAt, by: job.droppedBy?.fullName ?? '', reason: job.droppedReason ?? '' },
  }
}

export type FailedJob = Awaited<ReturnType<typeof getFailedJob>>
