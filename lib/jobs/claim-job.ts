import { randomBytes } from 'node:crypto'
import { dbAcrossClinics } from '@/lib/db'
import { type Lane, slowJobs } from '@/lib/jobs/schema'

/** A worker that dies is overtaken after this long; a handler that needs longer has to be cut into several jobs. */
export const leaseSeconds = 60

const candidates = 10

const namesOf = { quick: { name: { notIn: slowJobs } }, slow: { name: { in: slowJobs } }, any: {} }

/**
 * Takes the next piece of work that is due, or null. The claim is one conditional update that moves `claimableAt` into the
 * future, so any number of workers can ask at once and each piece goes to one of them; no row lock is held while it is done.
 */
export async function claimJob(now = new Date(), lane: Lane = 'any') {
  const due = await dbAcrossClinics.job.findMany({
    where: { claimableAt: { lte: now }, ...namesOf[lane] },
    orderBy: [{ claimableAt: 'asc' }, { id: 'asc' }],
    take: candidates,
  })
  for (const job of shuffled(due)) {
    const leaseToken = randomBytes(16).toString('hex')
    const { count } = await dbAcrossClinics.job.updateMany({
      where: { id: job.id, claimableAt: job.claimableAt, attempts: job.attempts },
      data: { leaseToken, claimableAt: new Date(now.getTime() + leaseSeconds * 1000), attempts: { increment: 1 } },
    })
    if (count === 1) return { ...job, attempts: job.attempts + 1, leaseToken }
  }
  return null
}

// Workers that ask at the same moment see the same candidates; starting at different ones they seldom collide.
function shuffled<T>(items: T[]): T[] {
  const start = items.length === 0 ? 0 : (randomBytes(1)[0] ?? 0) % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
