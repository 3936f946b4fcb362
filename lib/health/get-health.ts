import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import {
  countByChannel,
  countByHour,
  countTriedInVain,
  lossesByDomain,
  lossesByReason,
} from '@/lib/deliveries/platform-figures.sql'
import type { HourFigures } from '@/lib/deliveries/schema'
import { checkReady } from '@/lib/health/check-ready'
import { judgeHealth } from '@/lib/health/judge-health'
import type { Finding, Health, WorkFigures } from '@/lib/health/schema'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { countDueJobs } from '@/lib/jobs/count-due-jobs'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/** Whether something is wrong right now, over all clinics: what an admin reads first. */
export async function findTroubles(_admin: AdminActor, now = new Date()): Promise<Finding[]> {
  const lastDay = { from: new Date(now.getTime() - day), until: now }
  const dayWeekAgo = { from: new Date(now.getTime() - week), until: new Date(now.getTime() - week + day) }
  const [sample, jobs, deadLetters, triedInVain, today, weekAgo, domains, ready] = await Promise.all([
    dbAcrossClinics.healthSample.findFirst({ orderBy: { takenAt: 'desc' }, select: { takenAt: true } }),
    countDueJobs(now),
    countDeadLetters(),
    countTriedInVain(lastDay.from),
    countByChannel(lastDay),
    countByChannel(dayWeekAgo),
    lossesByDomain(lastDay),
    checkReady(),
  ])
  return judgeHealth({
    now,
    lastSampleAt: sample?.takenAt ?? null,
    oldestQuickSeconds: jobs.oldestQuickSeconds,
    oldestSlowSeconds: jobs.oldestSlowSeconds,
    deadLetters,
    triedInVain,
    today,
    weekAgo,
    domains,
    storageFails: ready.storage === 'failing',
  })
}

/** The same with the numbers of the last 24 hours behind it. */
export async function getHealth(admin: AdminActor, now = new Date()): Promise<Health> {
  const until = new Date(Math.ceil(now.getTime() / hour) * hour)
  const span = { from: new Date(until.getTime() - day), until }
  const [findings, hours, samples, channels, domains, reasons] = await Promise.all([
    findTroubles(admin, now),
    countByHour(span),
    dbAcrossClinics.healthSample.findMany({
      where: { takenAt: { gte: span.from, lt: span.until } },
      orderBy: { takenAt: 'asc' },
    }),
    countByChannel(span),
    lossesByDomain(span),
    lossesByReason(span),
  ])
  const starts = Array.from({ length: 24 }, (_, index) => new Date(span.from.getTime() + index * hour))
  return {
    findings,
    askedAt: now,
    hours: starts.map((start) => hours.find((one) => one.start.getTime() === start.getTime()) ?? none(start)),
    work: starts.map((start) => worstOf(start, samples)),
    channels,
    domains,
    reasons,
  }
}

const none = (start: Date): HourFigures => ({ start, sent: 0, failed: 0, waiting: 0 })

type Sample = Awaited<ReturnType<typeof dbAcrossClinics.healthSample.findMany>>[number]

/** Of each hour its worst minute, because an average hides what people waited for. */
function worstOf(start: Date, samples: Sample[]): WorkFigures {
  const mine = samples.filter(({ takenAt }) => takenAt >= start && takenAt.getTime() < start.getTime() + hour)
  const most = (of: (sample: Sample) => number) => Math.max(0, ...mine.map(of))
  return {
    start,
    dueJobs: most((sample) => sample.dueJobs),
    oldestMinutes: Math.round(most((sample) => sample.oldestQuickSeconds) / 60),
    deadLetters: most((sample) => sample.deadLetters),
  }
}
