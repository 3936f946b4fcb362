import { dbAcrossClinics } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobName } from '@/lib/jobs/schema'

/** What has to be done again and again, and how often. */
const periods = {
  'seal-activity': 2,
  'sweep-files': 600,
  'sweep-shares': 600,
  'sweep-uploads': 60,
  'release-due-results': 120,
  'forget-old-rows': 3600,
  'note-health': 60,
  'sweep-loose-objects': 600,
  'count-storage': 3600,
  'sweep-exports': 600,
  'plan-chain-check': 86_400,
} satisfies Partial<Record<JobName, number>>

/** Work that comes again by itself, whatever became of a round. */
export const periodicNames = Object.keys(periods) as JobName[]

// What this process has already promised, so that it does not ask the database every second.
const promised = new Map<string, number>()

/** Promises each periodic job once per period. The period's number is in the key: all workers may try, one row results. */
export async function schedulePeriodicJobs(now = Date.now()): Promise<void> {
  for (const [name, seconds] of Object.entries(periods) as [keyof typeof periods, number][]) {
    const period = Math.floor(now / (seconds * 1000))
    if (promised.get(name) === period) continue
    await enqueueJob(dbAcrossClinics, name, {}, { key: String(period), maxAttempts: 1 })
    promised.set(name, period)
  }
}
