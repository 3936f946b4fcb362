import type { ClinicActor } from '@/lib/auth/actors'
import { cancelCalls } from '@/lib/calls/cancel-calls'
import { db, type Transaction } from '@/lib/db'
import { openIncident } from '@/lib/incidents/open-incident'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
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
  await tellOfWithdrawal(tx, { clinicId: actor.clinicId, id, resultId, now })
  await tx.signInLink.updateMany({
    where: { clinicId: actor.clinicId, resultId: id, usedAt: null },
    data: { revokedAt: now },
  })
  await cancelCalls(tx, actor, { clinicId: actor.clinicId, resultId: id })
  await stopSharesOfResult(tx, actor, { clinicId: actor.clinicId, resultId: id })
  await openIncident(tx, actor, { resultId: id, reason })
}

type Withdrawn = { clinicId: bigint; id: bigint; resultId: string; now: Date }

/** Whoever was told that something is there is told that it was taken back, in the same few words; nobody else is. */
async function tellOfWithdrawal(tx: Transaction, { clinicId, id, resultId, now }: Withdrawn): Promise<void> {
  const told = await tx.delivery.findFirst({
    where: { clinicId, resultId: id, sentAt: { not: null } },
    select: { id: true },
  })
  if (!told) return
  const round = now.getTime()
  const job = { resultId, round, reason: 'withdrawn' as const }
  await enqueueJob(tx, 'announce-result', job, { key: `${resultId}:withdrawn:${round}` })
}
