import type { ClinicActor } from '@/lib/auth/actors'
import type { ManyInput, ScheduleManyInput } from '@/lib/bulk/schema'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { archiveResult } from '@/lib/results/archive-result'
import { findResultKeys } from '@/lib/results/find-result-keys'
import { scheduleResult } from '@/lib/results/hold-result'
import { sendResult } from '@/lib/results/send-result'
import type { BulkActKind } from '@/prisma/generated/enums'

type Verb = (actor: ClinicActor, result: { resultId: string }) => Promise<void>

/**
 * Does one thing to several results, each in a transaction of its own and by the same verb as for one, and writes down what came
 * of it for each. A foreign result among them refuses the whole request before anything is done.
 */
async function doToMany(actor: ClinicActor, kind: BulkActKind, result: readonly string[], verb: Verb) {
  const { clinicId, memberId } = actor
  const ids = [...new Set(result)]
  const keys = await findResultKeys(actor, ids)
  if (keys.size !== ids.length) throw notFound()
  const actId = newId('bulkAct')
  const { id } = await db.bulkAct.create({
    data: { publicId: actId, clinicId, kind, createdById: memberId },
    select: { id: true },
  })
  for (const [index, resultId] of ids.entries()) {
    const refusal = await outcomeOf(() => verb(actor, { resultId }))
    const rowId = keys.get(resultId)
    if (rowId === undefined) continue
    await db.bulkActResult.create({ data: { clinicId, actId: id, position: index + 1, resultId: rowId, refusal } })
  }
  return { actId }
}

async function outcomeOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act()
    return null
  } catch (failure) {
    // One that cannot be done holds up none of the others; its reason stands beside it.
    if (failure instanceof AppError) return failure.message.slice(0, 500)
    throw failure
  }
}

export const sendMany = (actor: ClinicActor, { result }: ManyInput) => doToMany(actor, 'send', result, sendResult)

export const archiveMany = (actor: ClinicActor, { result }: ManyInput) =>
  doToMany(actor, 'archive', result, archiveResult)

export const scheduleMany = (actor: ClinicActor, { result, date, time }: ScheduleManyInput) =>
  doToMany(actor, 'schedule', result, (who, one) => scheduleResult(who, { ...one, date, time }))
