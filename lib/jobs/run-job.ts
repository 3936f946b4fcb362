import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { claimJob, leaseSeconds } from '@/lib/jobs/claim-job'
import { handlers } from '@/lib/jobs/handlers'
import type { JobContext, JobName, Lane } from '@/lib/jobs/schema'
import { log } from '@/lib/log'
import { MailRefused } from '@/lib/mail/send-mail'
import { TextRefused } from '@/lib/texts/send-text'

type Claimed = NonNullable<Awaited<ReturnType<typeof claimJob>>>

// A handler that fails is counted out by its attempts. One that takes its whole process with it is claimed anew when its lease
// is over, last tries too, because most deaths are restarts; but not for ever.
const deathsForgiven = 5

/** Claims one piece of work and does it. @returns false when nothing was due. */
export async function runNextJob(now = new Date(), lane: Lane = 'any'): Promise<boolean> {
  const job = await claimJob(now, lane)
  if (!job) return false
  try {
    if (job.attempts > job.maxAttempts + deathsForgiven) throw new Error('Every worker that began this died at it.')
    const handler = handlers[job.name as JobName] as
      | ((payload: unknown, context: JobContext) => Promise<unknown>)
      | undefined
    if (!handler) throw new Error(`There is no handler for the job ${job.name}.`)
    await withHeldLease(job, () => handler(job.payload, { key: job.jobKey, last: job.attempts >= job.maxAttempts }))
    await settle(job, { finishedAt: new Date(), claimableAt: null, lastError: null })
  } catch (cause) {
    await postpone(job, cause)
  }
  return true
}

const longestWorkMinutes = 20

/** Lengthens the lease while a handler works, so that a long scan is not begun anew by another; not for ever, should one hang. */
async function withHeldLease<T>(job: Claimed, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + longestWorkMinutes * 60_000
  const timer = setInterval(
    () => {
      if (Date.now() > end) return clearInterval(timer)
      dbAcrossClinics.job
        .updateMany({
          where: { id: job.id, leaseToken: job.leaseToken },
          data: { claimableAt: new Date(Date.now() + leaseSeconds * 1000) },
        })
        // A lease that could not be lengthened runs out, and the work is done again by whoever claims it then.
        .catch((cause: unknown) => log.warn({ job: job.publicId, cause }, 'lease not lengthened'))
    },
    (leaseSeconds * 1000) / 3,
  )
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Only the holder of the lease may say how it ended: one that was overtaken says nothing. */
async function settle(
  job: Claimed,
  data: { finishedAt?: Date; failedAt?: Date; claimableAt: Date | null; lastError: string | null },
) {
  await dbAcrossClinics.job.updateMany({
    where: { id: job.id, leaseToken: job.leaseToken },
    data: { ...data, leaseToken: null },
  })
}

async function postpone(job: Claimed, cause: unknown) {
  const over = job.attempts >= job.maxAttempts || cause instanceof MailRefused || cause instanceof TextRefused
  log.warn({ job: job.publicId, name: job.name, attempt: job.attempts, over, cause }, 'job failed')
  const lastError =
    cause instanceof Error
      ? `${cause.name}: ${cause instanceof AppError ? cause.message : firstLine(cause)}`
      : 'unknown'
  await settle(job, {
    claimableAt: over ? null : new Date(Date.now() + backOffSeconds(job.attempts) * 1000),
    lastError: lastError.slice(0, 1000),
    ...(over ? { failedAt: new Date() } : {}),
  })
}

// A driver's message may quote a value further down; its first line names the failure.
const firstLine = (error: Error) => error.message.split('\n').find((line) => line.trim() !== '') ?? ''

/** 5, 15, 45 seconds … at most an hour. */
export function backOffSeconds(attempt: number): number {
  return Math.min(3600, 5 * 3 ** Math.max(0, attempt - 1))
}
