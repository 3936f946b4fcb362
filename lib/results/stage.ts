import type { Stage, stageFilters } from '@/lib/results/schema'
import type { Prisma } from '@/prisma/generated/client'

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

/** The condition of each stage, the same as `stageOf` says it; a test holds the two together. */
export const stageWhere: Record<(typeof stageFilters)[number], Prisma.ResultWhereInput> = {
  to_match: { status: 'pending', matchedAt: null, recalledAt: null },
  to_review: { status: 'pending', matchedAt: { not: null }, reviewedAt: null, recalledAt: null },
  to_authorise: { status: 'pending', reviewedAt: { not: null }, recalledAt: null },
  to_send: { status: 'processed', recalledAt: null },
  sent: { status: 'sent', firstViewedAt: null, recalledAt: null },
  read: { status: 'sent', firstViewedAt: { not: null }, recalledAt: null },
  withdrawn: { recalledAt: { not: null } },
  archived: { status: 'archived', recalledAt: null },
  not_arrived: {
    status: 'sent',
    recalledAt: null,
    firstViewedAt: null,
    deliveries: { some: { status: { in: ['failed', 'bounced'] }, cancelledAt: null } },
  },
}
