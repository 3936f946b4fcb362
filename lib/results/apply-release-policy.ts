import { openCall } from '@/lib/calls/open-call'
import type { Transaction } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { type Decision, decideRelease } from '@/lib/release/decide-release'
import { releasePolicyOf, releaseSettingsOf } from '@/lib/release/policy-of'

type Authorised = { id: bigint; publicId: string; clinicId: bigint }

/** What the clinic's rules say now about an authorised result. */
export async function decideFor(
  tx: Transaction,
  { id, clinicId }: Pick<Authorised, 'id' | 'clinicId'>,
): Promise<Decision> {
  const result = await tx.result.findFirstOrThrow({
    where: { id, clinicId },
    select: {
      resultType: true,
      testName: true,
      flagClass: true,
      authorisedAt: true,
      clinic: { select: { timeZone: true } },
      calls: { where: { kind: 'call_first', doneAt: { not: null } }, select: { id: true }, take: 1 },
    },
  })
  const policy = await releasePolicyOf(tx, clinicId)
  const { clinic, calls, authorisedAt, ...rest } = result
  return decideRelease(
    { ...policy, timeZone: clinic.timeZone },
    { ...rest, authorisedAt: authorisedAt ?? new Date() },
    calls.length > 0,
  )
}

/**
 * Holds a result that was authorised just now, as the clinic's rules say, in the same transaction: why, until when, by which
 * rule; and promises the work that follows. A critical value is called about whatever the rules say.
 */
export async function applyReleasePolicy(tx: Transaction, result: Authorised): Promise<void> {
  const { id, publicId, clinicId } = result
  const decision = await decideFor(tx, result)
  await hold(tx, result, decision)
  if (decision.heldFor === 'call_first') await openCall(tx, { clinicId, resultId: id, kind: 'call_first' })
  if (decision.releaseAt) await promiseRelease(tx, publicId, decision.releaseAt)
  const { flagClass } = await tx.result.findFirstOrThrow({ where: { id, clinicId }, select: { flagClass: true } })
  if (flagClass !== 'critical') return
  const { criticalCallMinutes } = await releaseSettingsOf(tx, clinicId)
  const dueAt = new Date(Date.now() + criticalCallMinutes * 60_000)
  await openCall(tx, { clinicId, resultId: id, kind: 'critical', dueAt })
}

/** Writes down why a result is held; only where it still waits. */
export async function hold(tx: Transaction, { id, clinicId }: Pick<Authorised, 'id' | 'clinicId'>, decision: Decision) {
  await tx.result.updateMany({
    where: { id, clinicId, status: 'processed' },
    data: {
      heldFor: decision.heldFor,
      releaseAt: decision.releaseAt,
      releaseRuleId: decision.ruleId,
      holdReason: null,
      releaseProblem: null,
    },
  })
}

/** Promises to look at a result when its time has come; what is done then is decided then. */
export async function promiseRelease(tx: Transaction, resultId: string, releaseAt: Date): Promise<void> {
  await enqueueJob(tx, 'release-result', { resultId }, { key: `${resultId}:${releaseAt.getTime()}`, runAt: releaseAt })
}
