import type { Stage } from '@/lib/results/schema'

type Stamps = {
  status: 'pending' | 'processed' | 'sent' | 'archived'
  patientId: bigint | null
  matchedAt: Date | null
  reviewedAt: Date | null
  firstViewedAt: Date | null
  recalledAt: Date | null
}

/** Where a result stands: derived from its stamps, stored nowhere. */
export function stageOf(result: Stamps): Stage {
  if (result.recalledAt !== null) return 'withdrawn'
  if (result.status === 'archived') return 'archived'
  if (result.status === 'sent') return result.firstViewedAt === null ? 'sent' : 'read'
  if (result.status === 'processed') return 'to_send'
  if (result.matchedAt === null) return 'to_match'
  return result.reviewedAt === null ? 'to_review' : 'to_authorise'
}
