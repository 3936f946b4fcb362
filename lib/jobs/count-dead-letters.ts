import { dbAcrossClinics } from '@/lib/db'
import { deadLetters } from '@/lib/jobs/access'

export type DeadLetterCount = { name: string; count: number; oldest: Date }

/** How many jobs of each kind were given up after their last try and wait for a person, the most first. */
export async function countDeadLetters(): Promise<DeadLetterCount[]> {
  const groups = await dbAcrossClinics.job.groupBy({
    by: ['name'],
    where: deadLetters,
    _count: { id: true },
    _min: { failedAt: true },
  })
  return groups
    .map(({ name, _count, _min }) => ({ name, count: _count.id, oldest: _min.failedAt ?? new Date() }))
    .toSorted((left, right) => right.count - left.count)
}
