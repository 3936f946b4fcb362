import type { Transaction } from '@/lib/db'
import { giveUpReaching } from '@/lib/deliveries/give-up-reaching'
import { tryNextChannel } from '@/lib/deliveries/try-next-channel'

/** Tries the next way to a patient who has not looked yet; where none is left, a person is told. */
export async function goOn(
  tx: Transaction,
  { clinicId, resultId }: { clinicId: bigint; resultId: bigint },
  reason: 'bounced' | 'silent',
): Promise<void> {
  const unread = await tx.result.findFirst({
    where: { clinicId, id: resultId, firstViewedAt: null, recalledAt: null },
    select: { id: true },
  })
  if (!unread || (await tryNextChannel(tx, { clinicId, resultId, reason }))) return
  await giveUpReaching(tx, { clinicId, resultId })
}
