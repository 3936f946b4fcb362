import type { Channel } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'

type Way = { clinicId: bigint; channel: Channel; recipient: string }

/** Whether nobody, or not this clinic, may write to an address or a number on a channel. */
export async function isSuppressed(tx: Transaction, { clinicId, channel, recipient }: Way): Promise<boolean> {
  const row = await tx.suppression.findFirst({
    where: { channel, recipient, liftedAt: null, AND: [{ OR: [{ clinicId }, { clinicId: null }] }] },
    select: { id: true },
  })
  return row !== null
}
