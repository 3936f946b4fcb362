import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsOf } from '@/lib/results/access'
import { stageWhere } from '@/lib/results/stage'

const recentDays = 7

/** The numbers of the clinic's first page: what waits for somebody, what did not arrive, what was read lately. */
export async function countWaiting(actor: ClinicActor) {
  const count = (stage: keyof typeof stageWhere) =>
    db.result.count({ where: { ...resultsOf(actor), AND: [stageWhere[stage]] } })
  const since = new Date(Date.now() - recentDays * 86_400_000)
  const [toMatch, toReview, toAuthorise, toSend, unread, notArrived, readLately] = await Promise.all([
    count('to_match'),
    count('to_review'),
    count('to_authorise'),
    count('to_send'),
    count('sent'),
    count('not_arrived'),
    db.result.count({ where: { ...resultsOf(actor), firstViewedAt: { gte: since } } }),
  ])
  return { toMatch, toReview, toAuthorise, toSend, unread, notArrived, readLately, recentDays }
}
