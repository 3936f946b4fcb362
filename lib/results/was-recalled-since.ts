import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsToldTo } from '@/lib/results/access'

/** Whether a result of this account was withdrawn, or a version of one replaced, since then. */
export async function wasRecalledSince(actor: PatientActor, since: Date): Promise<boolean> {
  const changed = { OR: [{ recalledAt: { gte: since } }, { versions: { some: { supersededAt: { gte: since } } } }] }
  return (await db.result.count({ where: { ...resultsToldTo(actor), AND: [changed] } })) > 0
}
