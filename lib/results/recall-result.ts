import type { ClinicActor } from '@/lib/auth/actors'
import { cancelCalls } from '@/lib/calls/cancel-calls'
import { db, type Transaction } from '@/lib/db'
import { openIncident } from '@/lib/incidents/open-incident'
import { moveResult } from '@/lib/results/move-result'
import type { RecallResultInput } from '@/lib/results/schema'
import { stopSharesOfResult } from '@/lib/shares/stop-shares'

/**
 * Withdraws a sent result: nobody can open it from this moment, its links and shares open nothing, and messages still waiting are not
 * sent, nor calls made; the incident that it is gets its record. The patient sees that it was withdrawn and whom to ask, and
 * nothing of what it was.
 */
export async function recallResult(actor: ClinicActor, input: RecallResultInput): Promise<void> {
  await db.$transaction((tx) => recallIn(tx, actor, input))
}

/** As recallResult, inside a transaction of something else. */
export async function recallIn(
  tx: Transaction,
  actor: ClinicActor,
  { resultId, reason }: RecallResultInput,
): Promise<void> {
  const now = new Date()
  const id = await moveResult(tx, actor, {
    resultId,
    from: { sentAt: { not: null }, recalledAt: null },
    to: { recalledAt: now, recalledById: actor.memberId, recalledReason: reason },
    action: 'result.recalled',
    otherwise: 'Only a result that was sent and is not withdrawn yet can be withdrawn.',
  })
  await tx.delivery.updateMany({
    where: { clinicId: actor.clinicId, resultId: id, status: 'pending' },
    data: { status: 'failed', cancelledAt: now, errorMessage: 'The result was withdrawn before this message left.' },
  })
  await tx.signInLink.updateMany({
    where: { clinicId: actor.clinicId, resultId: id, usedAt: null },
    data: { revokedAt: now },
  })
  await cancelCalls(tx, actor, { clinicId: actor.clinicId, resultId: id })
  await stopSharesOfResult(tx, actor, { clinicId: actor.clinicId, resultId: id })
  await openIncident(tx, actor, { resultId: id, reason })
}
