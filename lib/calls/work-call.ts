import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { openCallsOf } from '@/lib/calls/access'
import type { CallInput, NoteAttemptInput } from '@/lib/calls/schema'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { releaseSettingsOf } from '@/lib/release/policy-of'
import type { Transaction } from '@/lib/db'

/** The call with the result that it is about. @throws not_found for another clinic's */
export async function findOwnCall(tx: Transaction, actor: ClinicActor, callId: string) {
  const call = await tx.call.findFirst({
    where: { publicId: callId, clinicId: actor.clinicId },
    include: { result: { select: { id: true, publicId: true } } },
  })
  if (!call) throw notFound()
  return call
}

/** Takes a call, so that two do not ring the same person; from somebody else too, who is told by the page that it was. */
export async function takeCall(actor: ClinicActor, { callId }: CallInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const call = await findOwnCall(tx, actor, callId)
    const { count } = await tx.call.updateMany({
      where: { id: call.id, ...openCallsOf(actor) },
      data: { takenAt: new Date(), takenById: actor.memberId },
    })
    if (count === 0) throw new AppError('conflict', 'This call is done already.')
    await recordAudit(tx, actor, { action: 'call.taken', entityId: call.result.id, metadata: { call: callId } })
  })
}

/** Writes down a try that did not reach anybody; the call is due again after the clinic's pause. */
export async function noteAttempt(actor: ClinicActor, { callId, outcome, note }: NoteAttemptInput): Promise<void> {
  const { clinicId, memberId } = actor
  await db.$transaction(async (tx) => {
    const call = await findOwnCall(tx, actor, callId)
    const { callRetryMinutes } = await releaseSettingsOf(tx, clinicId)
    const now = new Date()
    const { count } = await tx.call.updateMany({
      where: { id: call.id, ...openCallsOf(actor) },
      data: {
        attempts: { increment: 1 },
        dueAt: new Date(now.getTime() + callRetryMinutes * 60_000),
        takenAt: null,
        takenById: null,
      },
    })
    if (count === 0) throw new AppError('conflict', 'This call is done already.')
    await tx.callAttempt.create({
      data: { clinicId, callId: call.id, outcome, attemptedAt: now, madeById: memberId, note },
    })
    await recordAudit(tx, actor, {
      action: 'call.tried',
      entityId: call.result.id,
      metadata: { call: callId, outcome },
    })
  })
}
