import type { Transaction } from '@/lib/db'
import { notifyMembers } from '@/lib/notifications/notify-members'

/** No message is left that could reach the patient: from here on a person has to. */
export async function giveUpReaching(
  tx: Transaction,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
): Promise<void> {
  await notifyMembers(tx, { clinicId, kind: 'message.failed', resultId })
}
