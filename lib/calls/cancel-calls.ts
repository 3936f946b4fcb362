import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/** Takes the open calls about a result off the list, in the transaction that withdraws it. @returns how many there were */
export async function cancelCalls(
  tx: Transaction,
  actor: Actor,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
): Promise<number> {
  const { count } = await tx.call.updateMany({
    where: { clinicId, resultId, openSlot: 1 },
    data: { openSlot: null, cancelledAt: new Date() },
  })
  if (count > 0) await recordAudit(tx, actor, { action: 'call.cancelled', entityId: resultId, clinicId })
  return count
}
