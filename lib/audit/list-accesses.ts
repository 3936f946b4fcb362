import type { Transaction } from '@/lib/db'

const accesses = ['result.viewed', 'file.opened', 'file.downloaded', 'link.used']
const atMost = 2000

/** Every opening of a result by somebody outside its clinic, the oldest first. */
export async function listAccesses(tx: Transaction, { clinicId, resultId }: { clinicId: bigint; resultId: bigint }) {
  const rows = await tx.activityLog.findMany({
    where: {
      clinicId,
      entityType: 'result',
      entityId: resultId,
      action: { in: accesses },
      actorKind: { notIn: ['clinic', 'system'] },
    },
    orderBy: { id: 'asc' },
    take: atMost,
    select: { createdAt: true, action: true, actorKind: true, actorId: true, address: true, userAgent: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ happenedAt: createdAt, ...row }))
}
