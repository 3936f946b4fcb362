import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import { moveResult } from '@/lib/results/move-result'
import type { ReviewResultInput } from '@/lib/results/schema'

/**
 * A person has looked at the document and found this patient's name and birth date on it. It holds for this patient only: if
 * the result was matched to another meanwhile, nothing was compared with that one.
 */
export async function reviewResult(actor: ClinicActor, { resultId, patientId }: ReviewResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const patient = await findPatientKey(tx, actor, patientId)
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', patientId: patient.id, matchedAt: { not: null }, reviewedAt: null },
      to: { reviewedAt: new Date(), reviewedById: actor.memberId },
      action: 'result.reviewed',
      otherwise:
        'This result cannot be reviewed now: it is not matched to this patient any more, or was reviewed already. Look at it again.',
    })
  })
}
