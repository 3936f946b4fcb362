import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { moveResult } from '@/lib/results/move-result'
import type { ResultInput } from '@/lib/results/schema'

/** Puts a result out of the way of the clinic's work. What was sent stays open to its patient. */
export async function archiveResult(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: { status: { not: 'archived' } },
      to: { status: 'archived', archivedAt: new Date(), archivedById: actor.memberId },
      action: 'result.archived',
      otherwise: 'This result is archived already.',
    })
  })
}
