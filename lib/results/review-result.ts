import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { moveResult } from '@/lib/results/move-result'
import type { ReviewResultInput } from '@/lib/results/schema'

/** A person has looked at the document and found the patient's name and birth date on it. */
export async function reviewResult(actor: ClinicActor, { resultId }: ReviewResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', matchedAt: { not: null }, reviewedAt: null },
      to: { reviewedAt: new Date(), reviewedById: actor.memberId },
      action: 'result.reviewed',
      otherwise: 'This result cannot be reviewed now: it is not matched to a patient, or was reviewed already.',
    })
  })
}
