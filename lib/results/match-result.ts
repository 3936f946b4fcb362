import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import { moveResult } from '@/lib/results/move-result'
import type { MatchResultInput, ResultInput } from '@/lib/results/schema'
import { Prisma } from '@/prisma/generated/client'

/** Says whose result it is. Until it is authorised the match can be taken back; a review has to be done anew. */
export async function matchResult(actor: ClinicActor, { resultId, patientId }: MatchResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const now = new Date()
    const patient = await findPatientKey(tx, actor, patientId)
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', patientId: null },
      to: { patientId: patient.id, matchedAt: now, matchedById: actor.memberId, identity: 'unchecked' },
      action: 'result.matched',
      otherwise:
        'This result was matched meanwhile. Look at it again; to change the patient, take the match back first.',
      metadata: { patient: patientId },
    })
    await enqueueJob(tx, 'check-identity', { resultId }, { key: `${resultId}:${now.getTime()}` })
  })
}

const noMatch = { patientId: null, matchedAt: null, matchedById: null, reviewedAt: null, reviewedById: null }
// What was compared with one patient says nothing about another.
const noIdentity = {
  identity: 'unchecked' as const,
  identityFindings: Prisma.DbNull,
  identityReason: null,
  identityReasonById: null,
  identityReasonAt: null,
}

/** Takes a match back, with the review that stood on it. */
export async function unmatchResult(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: { status: 'pending', matchedAt: { not: null } },
      to: { ...noMatch, ...noIdentity },
      action: 'result.unmatched',
      otherwise: 'The match can be taken back only before the result is authorised.',
    })
  })
}
