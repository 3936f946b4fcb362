import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import { moveResult } from '@/lib/results/move-result'
import type { MatchResultInput, ResultInput } from '@/lib/results/schema'

/** Says whose result it is. Until it is authorised the match can be taken back; a review has to be done anew. */
export async function matchResult(actor: ClinicActor, { resultId, patientId }: MatchResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const patient = await findPatientKey(tx, actor, patientId)
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', patientId: null },
      to: { patientId: patient.id, matchedAt: new Date(), matchedById: actor.memberId },
      action: 'result.matched',
      otherwise:
        'This result was matched meanwhile. Look at it again; to change the patient, take the match back first.',
      metadata: { patient: patientId },
    })
  })
}

/** Takes a match back, with the review that stood on it. */
export async function unmatchResult(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', matchedAt: { not: null } },
      to: { patientId: null, matchedAt: null, matchedById: null, reviewedAt: null, reviewedById: null },
      action: 'result.unmatched',
      otherwise: 'The match can be taken back only before the result is authorised.',
    })
  })
}
