import type { ClinicActor } from '@/lib/auth/actors'
import { countStages } from '@/lib/results/stage-counts.sql'

const recentDays = 7

/** The numbers of the clinic's first page: what waits for somebody, what did not arrive, what was read lately. */
export async function countWaiting(actor: ClinicActor) {
  const counts = await countStages(actor, new Date(Date.now() - recentDays * 86_400_000))
  return {
    toMatch: Number(counts.to_match),
    toReview: Number(counts.to_review),
    toAuthorise: Number(counts.to_authorise),
    toSend: Number(counts.to_send),
    unread: Number(counts.sent),
    notArrived: Number(counts.not_arrived),
    readLately: Number(counts.read_lately),
    recentDays,
  }
}
