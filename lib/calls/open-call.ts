import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { notifyMembers } from '@/lib/notifications/notify-members'
import type { CallKind } from '@/prisma/generated/enums'

/** How long after it was opened a call is due, in minutes, where nobody says otherwise. */
const dueMinutes: Record<CallKind, number> = {
  critical: 30,
  call_first: 4 * 60,
  abnormal_unread: 24 * 60,
  unreachable: 24 * 60,
}

const opener = makeSystemActor('open-call')

type CallToOpen = {
  clinicId: bigint
  /** The result's row, not its public id. */
  resultId: bigint
  kind: CallKind
  dueAt?: Date
}

/**
 * Puts a call about a result on the clinic's list, in the transaction that makes it necessary. While one of the same kind is
 * open for the same result nothing is added: the database's own unique key decides, so that two jobs at once open one.
 */
export async function openCall(tx: Transaction, { clinicId, resultId, kind, dueAt }: CallToOpen): Promise<void> {
  const publicId = newId('call')
  const { count } = await tx.call.createMany({
    data: [{ publicId, clinicId, resultId, kind, dueAt: dueAt ?? new Date(Date.now() + dueMinutes[kind] * 60_000) }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await notifyMembers(tx, { clinicId, kind: 'call.opened', resultId })
  await recordAudit(tx, opener, {
    action: 'call.opened',
    entityId: resultId,
    clinicId,
    metadata: { call: publicId, kind },
  })
}
