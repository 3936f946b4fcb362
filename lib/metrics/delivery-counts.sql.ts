import { dbAcrossClinics } from '@/lib/db'

const states = ['sent', 'delivered', 'bounced', 'failed'] as const

/**
 * Messages by state. Each count goes through one stretch of the index on state and time, and never through all that was ever
 * sent; a message that failed before it was handed over has no such time, and is counted by when it was made.
 */
export async function deliveryCounts(since: Date): Promise<{ state: string; count: number }[]> {
  const [pending, ...others] = await Promise.all([
    dbAcrossClinics.delivery.count({ where: { status: 'pending' } }),
    ...states.map((status) => dbAcrossClinics.delivery.count({ where: { status, sentAt: { gte: since } } })),
  ])
  const [unsent] = await dbAcrossClinics.$queryRaw<{ count: bigint }[]>`
    SELECT COUNT(*) AS count FROM deliveries
    WHERE status = 'failed' AND sent_at IS NULL AND failed_at >= ${since}`
  return [
    { state: 'pending', count: pending ?? 0 },
    ...states.map((state, index) => ({
      state,
      count: (others[index] ?? 0) + (state === 'failed' ? Number(unsent?.count ?? 0n) : 0),
    })),
  ]
}

/** Pending messages that wait, by why. */
export async function heldCounts(): Promise<{ reason: string; count: number }[]> {
  const rows = await dbAcrossClinics.$queryRaw<{ reason: string; count: bigint }[]>`
    SELECT hold_reason AS reason, COUNT(*) AS count FROM deliveries
    WHERE status = 'pending' AND hold_reason IS NOT NULL AND held_until > UTC_TIMESTAMP(3)
    GROUP BY hold_reason`
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }))
}
