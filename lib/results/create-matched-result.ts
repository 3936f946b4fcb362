import { recordAudits } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

type Stamp = { at: Date; byId: bigint }
export type MatchedResult = {
  clinicId: bigint
  patientId: bigint
  /** A document that its batch has taken before. */
  fileId: bigint
  resultType: string
  testName: string
  testDate: Date
  uploadedById: bigint
  /** Where who uploaded it works. */
  branchId: bigint | null
  matched: Stamp
  /** Null where it has to be looked at again, because its patient went up in another: then its documents are checked anew. */
  reviewed: Stamp | null
  /** The word of a second person, where the document does not bear the patient's identity. */
  vouched: (Stamp & { reason: string }) | null
  batchId: string
}

const worker = makeSystemActor('release-batch')

/** A result of a document whose patient was decided in a batch: matched, and reviewed by who confirmed the batch. */
export async function createMatchedResult(
  tx: Transaction,
  made: MatchedResult,
): Promise<{ id: bigint; publicId: string }> {
  const { clinicId, matched, reviewed, vouched } = made
  const publicId = newId('result')
  const { id } = await tx.result.create({
    data: {
      publicId,
      clinicId,
      patientId: made.patientId,
      resultType: made.resultType,
      testName: made.testName,
      testDate: made.testDate,
      uploadedById: made.uploadedById,
      branchId: made.branchId,
      matchedAt: matched.at,
      matchedById: matched.byId,
      reviewedAt: reviewed?.at ?? null,
      reviewedById: reviewed?.byId ?? null,
      identity: reviewed === null ? 'unchecked' : vouched ? 'differs' : 'agrees',
      ...(reviewed && vouched
        ? { identityReason: vouched.reason, identityReasonById: vouched.byId, identityReasonAt: vouched.at }
        : {}),
    },
    select: { id: true },
  })
  const { id: versionId } = await tx.resultVersion.create({
    data: { publicId: newId('version'), clinicId, resultId: id, number: 1, createdById: made.uploadedById },
    select: { id: true },
  })
  await tx.resultFile.create({ data: { clinicId, versionId, fileId: made.fileId, position: 1 } })
  const metadata = { result: publicId, batch: made.batchId }
  await recordAudits(tx, worker, [
    { action: 'result.uploaded', entityId: id, clinicId, metadata },
    { action: 'result.matched', entityId: id, clinicId, metadata },
    ...(reviewed ? [{ action: 'result.reviewed' as const, entityId: id, clinicId, metadata }] : []),
  ])
  if (reviewed === null) await enqueueJob(tx, 'check-identity', { resultId: publicId }, { key: publicId })
  return { id, publicId }
}
