import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import type { Channel } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { notifyMembers } from '@/lib/notifications/notify-members'

type Stop = {
  channel: Channel
  recipient: string
  reason: 'bounced' | 'complained' | 'stopped'
  /** Whose message met it. */
  clinicId: bigint
  resultId?: bigint
}

const worker = makeSystemActor('suppress-address')

/**
 * Writes down that an address or number is not written to any more. One that bounced is stopped for the clinic whose patient
 * has it, because another may have written to it for years; one whose owner complained or said stop, for everybody.
 */
export async function addSuppression(tx: Transaction, stop: Stop): Promise<void> {
  const { channel, recipient, reason } = stop
  const clinicId = reason === 'bounced' ? stop.clinicId : null
  const known = await tx.suppression.findFirst({
    where: { clinicId, channel, recipient, liftedAt: null },
    select: { id: true },
  })
  if (known) return
  await tx.suppression.create({ data: { publicId: newId('suppression'), clinicId, channel, recipient, reason } })
  await recordAudit(tx, worker, {
    action: 'address.suppressed',
    clinicId: stop.clinicId,
    entityId: stop.clinicId,
    metadata: { channel, reason },
  })
  const { resultId } = stop
  await notifyMembers(tx, {
    clinicId: stop.clinicId,
    kind: 'suppression.added',
    ...(resultId === undefined ? {} : { resultId }),
  })
}
