import type { AuditAction } from '@/lib/audit/actions'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { resultsOf } from '@/lib/results/access'
import type { Prisma } from '@/prisma/generated/client'

type Step = {
  resultId: string
  /** The state that it has to be in; it stands in the update, so that of two simultaneous clicks one wins. */
  from: Prisma.ResultWhereInput
  to: Prisma.ResultUncheckedUpdateManyInput
  action: AuditAction
  /** Said when the result is there, but not in that state any more. */
  otherwise: string
  metadata?: Record<string, string | number>
}

/** One step in a result's life: the conditional update and its audit row. @returns the row's id, for the jobs that follow. */
export async function moveResult(tx: Transaction, actor: ClinicActor, step: Step): Promise<bigint> {
  const mine = { publicId: step.resultId, ...resultsOf(actor) }
  const { count } = await tx.result.updateMany({ where: { ...step.from, ...mine }, data: step.to })
  const result = await tx.result.findFirst({ where: mine, select: { id: true } })
  if (!result) throw notFound()
  if (count === 0) throw new AppError('conflict', step.otherwise)
  await recordAudit(tx, actor, {
    action: step.action,
    entityId: result.id,
    metadata: { result: step.resultId, ...step.metadata },
  })
  return result.id
}
