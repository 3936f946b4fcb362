import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { openCallsOf } from '@/lib/calls/access'
import type { CompleteCallInput } from '@/lib/calls/schema'
import { findOwnCall } from '@/lib/calls/work-call'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { listCriticalOf } from '@/lib/observations/list-critical-of'
import { zonedInstant } from '@/lib/release/zoned-time'

const separator = '\n'

/**
 * A person was reached: who, when, and for a critical value that they said it back as it is. Values that differ by a digit are
 * refused, because that is what saying it back is for. A result that waited for the call goes on its way.
 * @throws invalid when a value was not read back, or differs, or the time cannot be
 */
export async function completeCall(actor: ClinicActor, input: CompleteCallInput): Promise<void> {
  const { clinicId, memberId } = actor
  const now = new Date()
  const minutes = Number(input.reachedTime.slice(0, 2)) * 60 + Number(input.reachedTime.slice(3))
  const reachedAt = zonedInstant(input.reachedDate, minutes, actor.clinicTimeZone)
  await db.$transaction(async (tx) => {
    const call = await findOwnCall(tx, actor, input.callId)
    // A minute of grace, because clocks on walls differ from ours.
    if (reachedAt.getTime() > now.getTime() + 60_000 || reachedAt.getTime() < call.createdAt.getTime() - 60_000)
      throw new AppError('invalid', 'Nobody can have been reached at that time.', {
        fields: { reachedTime: 'This lies in the future, or before there was anything to call about.' },
      })
    const said = call.kind === 'critical' ? await assertReadBack(tx, call, input.readBack) : null
    const { count } = await tx.call.updateMany({
      where: { id: call.id, ...openCallsOf(actor) },
      data: {
        openSlot: null,
        doneAt: now,
        doneById: memberId,
        reachedAt,
        personReached: input.personReached,
        relation: input.relation,
        readBack: said,
        attempts: { increment: 1 },
      },
    })
    if (count === 0) throw new AppError('conflict', 'This call is done already.')
    await tx.callAttempt.create({
      data: { clinicId, callId: call.id, outcome: 'reached', attemptedAt: reachedAt, madeById: memberId },
    })
    await recordAudit(tx, actor, {
      action: 'call.done',
      entityId: call.result.id,
      metadata: { call: input.callId, kind: call.kind },
    })
    if (call.kind === 'call_first')
      await enqueueJob(tx, 'release-after-call', { resultId: call.result.publicId }, { key: input.callId })
  })
}

async function assertReadBack(
  tx: Transaction,
  call: { clinicId: bigint; resultId: bigint },
  readBack: readonly string[],
): Promise<string> {
  const critical = await listCriticalOf(tx, call)
  const fold = (text: string) => text.replaceAll(/\s+/g, '').replace(',', '.').toLowerCase()
  const wrong = critical.filter(({ valueText }, index) => fold(valueText) !== fold(readBack[index] ?? ''))
  if (wrong.length > 0)
    throw new AppError('invalid', 'What was said back is not what the result says.', {
      fields: { readBack: `Say it again and type what you hear: ${wrong.map((one) => one.analyteName).join(', ')}.` },
    })
  return critical.map((one) => `${one.analyteName} ${one.valueText}${one.unit ? ` ${one.unit}` : ''}`).join(separator)
}
