import { openCall } from '@/lib/calls/open-call'
import type { Transaction } from '@/lib/db'
import { notifyMembers } from '@/lib/notifications/notify-members'

/**
 * No message is left that could reach the patient: from here on a person has to. Not where another message of the same result
 * did arrive, or is still on its way.
 */
export async function giveUpReaching(
  tx: Transaction,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
): Promise<void> {
  const hope = await tx.delivery.findFirst({
    where: {
      clinicId,
      resultId,
      AND: [{ OR: [{ status: { in: ['pending', 'delivered'] } }, { openedAt: { not: null } }] }],
    },
    select: { id: true },
  })
  if (hope) return
  await openCall(tx, { clinicId, resultId, kind: 'unreachable' })
  await notifyMembers(tx, { clinicId, kind: 'message.failed', resultId })
}
