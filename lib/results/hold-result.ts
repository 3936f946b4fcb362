import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { zonedInstant } from '@/lib/release/zoned-time'
import { promiseRelease } from '@/lib/results/apply-release-policy'
import { findReachableContacts } from '@/lib/results/find-reachable-contacts'
import { followSent } from '@/lib/results/follow-sent'
import { moveResult } from '@/lib/results/move-result'
import type { HoldResultInput, ReleaseNowInput, ScheduleResultInput } from '@/lib/results/schema'
import { assertClinicMaySend } from '@/lib/results/send-result'

const waiting = { status: 'processed', recalledAt: null } as const
const gone = 'This result does not wait any more: it was sent or withdrawn meanwhile.'

/** Holds an authorised result until a person lets it go, against whatever the rules say. The reason stays in the clinic. */
export async function holdResult(actor: ClinicActor, { resultId, reason }: HoldResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: waiting,
      to: { heldFor: 'person', releaseAt: null, holdReason: reason, releaseProblem: null },
      action: 'result.held',
      otherwise: gone,
    })
  })
}

/** Sets when an authorised result goes out by itself, on the clinic's own clock. @throws invalid for a time that is past */
export async function scheduleResult(actor: ClinicActor, { resultId, date, time }: ScheduleResultInput): Promise<void> {
  assertClinicMaySend(actor)
  const releaseAt = zonedInstant(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), actor.clinicTimeZone)
  if (releaseAt <= new Date())
    throw new AppError('invalid', 'Choose a time that is still to come.', { fields: { date: 'This time is past.' } })
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: waiting,
      to: { heldFor: 'date', releaseAt, holdReason: null, releaseProblem: null },
      action: 'result.scheduled',
      otherwise: gone,
      metadata: { releaseAt: releaseAt.toISOString() },
    })
    await promiseRelease(tx, resultId, releaseAt)
  })
}

/** Lets a held result go before its time, with the reason of whoever answers for that. */
export async function releaseNow(actor: ClinicActor, { resultId, reason }: ReleaseNowInput): Promise<void> {
  assertClinicMaySend(actor)
  await db.$transaction(async (tx) => {
    const id = await moveResult(tx, actor, {
      resultId,
      from: waiting,
      to: {
        status: 'sent',
        sentAt: new Date(),
        sentById: actor.memberId,
        heldFor: null,
        releaseAt: null,
        holdReason: reason,
        releaseProblem: null,
      },
      action: 'result.released_early',
      otherwise: gone,
    })
    if ((await findReachableContacts(tx, actor, resultId)) === 0)
      throw new AppError(
        'invalid',
        'There is no way to write to this patient yet. Add one on the patient’s page first.',
      )
    await followSent(tx, { id, publicId: resultId, clinicId: actor.clinicId })
  })
}
