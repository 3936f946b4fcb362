import { dbAcrossClinics } from '@/lib/db'
import { type JobName, slowJobs } from '@/lib/jobs/schema'

export type DueJobs = {
  due: number
  /** How long the longest waiting has waited: of work that should be done in seconds, and of work that may take minutes. */
  oldestQuickSeconds: number
  oldestSlowSeconds: number
  byName: { name: string; count: number; oldestSeconds: number; retrying: number }[]
}

/** The work whose time has come and that nobody has done yet. What is promised for later does not count. */
export async function countDueJobs(now = new Date()): Promise<DueJobs> {
  const due = { claimableAt: { lte: now } }
  const [groups, again] = await Promise.all([
    dbAcrossClinics.job.groupBy({ by: ['name'], where: due, _count: { id: true }, _min: { claimableAt: true } }),
    // What failed and waits for its next try is due later than now, an hour at most.
    dbAcrossClinics.job.groupBy({
      by: ['name'],
      where: { claimableAt: { gt: now, lte: new Date(now.getTime() + 3_600_000) }, lastError: { not: null } },
      _count: { id: true },
    }),
  ])
  const retryingOf = new Map(again.map(({ name, _count }) => [name, _count.id]))
  const names = new Set([...groups.map(({ name }) => name), ...retryingOf.keys()])
  const byName = [...names].map((name) => {
    const group = groups.find((one) => one.name === name)
    const oldest = group?._min.claimableAt?.getTime() ?? now.getTime()
    return {
      name,
      count: group?._count.id ?? 0,
      oldestSeconds: Math.round((now.getTime() - oldest) / 1000),
      retrying: retryingOf.get(name) ?? 0,
    }
  })
  const oldestOf = (isSlow: boolean) =>
    Math.max(
      0,
      ...byName.filter(({ name }) => slowJobs.includes(name as JobName) === isSlow).map((one) => one.oldestSeconds),
    )
  return {
    due: byName.reduce((sum, { count }) => sum + count, 0),
    oldestQuickSeconds: oldestOf(false),
    oldestSlowSeconds: oldestOf(true),
    byName: byName.toSorted((left, right) => right.oldestSeconds - left.oldestSeconds),
  }
}
