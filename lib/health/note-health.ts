import { dbAcrossClinics } from '@/lib/db'
import { countWaitingMessages } from '@/lib/deliveries/count-waiting'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { countDueJobs } from '@/lib/jobs/count-due-jobs'

/** The job that writes down, once a minute, how much work waits and for how long. */
export async function noteHealth(now = new Date()): Promise<void> {
  const [jobs, dead, waitingMessages] = await Promise.all([
    countDueJobs(now),
    countDeadLetters(),
    countWaitingMessages(),
  ])
  await dbAcrossClinics.healthSample.createMany({
    data: [
      {
        takenAt: now,
        dueJobs: jobs.due,
        oldestQuickSeconds: jobs.oldestQuickSeconds,
        oldestSlowSeconds: jobs.oldestSlowSeconds,
        deadLetters: dead.reduce((sum, { count }) => sum + count, 0),
        waitingMessages,
      },
    ],
    skipDuplicates: true,
  })
}

export async function forgetOldSamples(before: Date): Promise<void> {
  await dbAcrossClinics.healthSample.deleteMany({ where: { takenAt: { lt: before } } })
}
