import type { Channel } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'

type Way = { clinicId: bigint; channel: Channel; recipient: string }

/** Whether nobody, or not this clinic, may write to an address or a number on a channel. */
export async function isSuppressed(tx: Transaction, { clinicId, channel, recipient }: Way): Promise<boolean> {
  const stopped = { channel, recipient, liftedAt: null }
  const row =
    (await tx.suppression.findFirst({ where: { clinicId, ...stopped }, select: { id: true } })) ??
    (await tx.suppression.findFirst({ where: { clinicId: null, ...stopped }, select: { id: true } }))
  return row !== null
}
