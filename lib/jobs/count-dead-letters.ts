import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

/** How many jobs were given up after their last try and wait for a person. */
export async function countDeadLetters(_admin: AdminActor): Promise<number> {
  return dbAcrossClinics.job.count({ where: { failedAt: { not: null } } })
}
