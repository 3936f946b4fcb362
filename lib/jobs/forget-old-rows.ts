import { dbAcrossClinics } from '@/lib/db'
import { periodicNames } from '@/lib/jobs/periodic-jobs'
import { forgetOldCodes } from '@/lib/doctors/one-time-codes'
import { forgetOldSamples } from '@/lib/health/note-health'
import { forgetOldNotifications } from '@/lib/notifications/forget-old'
import { forgetTakeaways } from '@/lib/takeaways/forget-takeaways'
import { forgetOldWindows } from '@/lib/limits/count-in-window.sql'

const daysKept = {
  notifications: 90,
  finishedJobs: 7,
  periodicJobs: 0.05,
  failedRounds: 1,
  droppedJobs: 90,
  healthSamples: 8,
  spentLinks: 90,
  endedSessions: 180,
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/**
 * Takes away what no longer serves anybody: finished jobs, old counts, spent links, sessions long over. Dead letters stay,
 * unless they are rounds of a job that comes again by itself.
 */
export async function forgetOldRows(): Promise<void> {
  await forgetOldWindows()
  await dbAcrossClinics.job.deleteMany({
    where: { name: 'seal-activity', finishedAt: { lt: daysAgo(daysKept.periodicJobs) } },
  })
  await dbAcrossClinics.job.deleteMany({ where: { finishedAt: { lt: daysAgo(daysKept.finishedJobs) } } })
  // The next round did what this one could not; a person has nothing to do about it after a while.
  await dbAcrossClinics.job.deleteMany({
    where: { name: { in: periodicNames }, failedAt: { lt: daysAgo(daysKept.failedRounds) } },
  })
  await dbAcrossClinics.job.deleteMany({ where: { droppedAt: { lt: daysAgo(daysKept.droppedJobs) } } })
  await forgetOldSamples(daysAgo(daysKept.healthSamples))
  await dbAcrossClinics.signInLink.deleteMany({ where: { expiresAt: { lt: daysAgo(daysKept.spentLinks) } } })
  await dbAcrossClinics.accountContactProof.deleteMany({ where: { expiresAt: { lt: daysAgo(daysKept.spentLinks) } } })
  await forgetTakeaways()
  await forgetOldNotifications(daysAgo(daysKept.notifications))
  await dbAcrossClinics.passwordResetToken.deleteMany({ where: { expiresAt: { lt: daysAgo(daysKept.spentLinks) } } })
  await forgetOldCodes(daysAgo(daysKept.spentLinks))
  await dbAcrossClinics.signInTicket.deleteMany({ where: { expiresAt: { lt: daysAgo(1) } } })
  await dbAcrossClinics.session.deleteMany({ where: { expiresAt: { lt: daysAgo(daysKept.endedSessions) } } })
}
