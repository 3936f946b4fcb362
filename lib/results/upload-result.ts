import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db, type Transaction } from '@/lib/db'
import { attachFile } from '@/lib/files/attach-file'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import type { UploadResultInput } from '@/lib/results/schema'

/**
 * Makes a result of documents that were received before. With a patient it is matched at once, by whoever uploads it; without,
 * it waits for its match. One foreign or used document refuses the whole.
 */
export async function uploadResult(actor: ClinicActor, input: UploadResultInput): Promise<{ resultId: string }> {
  const { clinicId, memberId } = actor
  const resultId = newId('result')
  await db.$transaction(async (tx) => {
    const now = new Date()
    const patient = input.patientId === null ? null : await findPatientKey(tx, actor, input.patientId)
    const result = await tx.result.create({
      data: {
        publicId: resultId,
        clinicId,
        patientId: patient?.id ?? null,
        branchId: actor.branchId,
        resultType: input.resultType,
        testName: input.testName,
        testDate: new Date(`${input.testDate}T00:00:00Z`),
        notes: input.notes,
        uploadedById: memberId,
        ...(patient ? { matchedAt: now, matchedById: memberId } : {}),
      },
      select: { id: true },
    })
    const version = await tx.resultVersion.create({
      data: { publicId: newId('version'), clinicId, resultId: result.id, number: 1, createdById: memberId },
      select: { id: true },
    })
    await attachFiles(tx, actor, version.id, input.fileIds)
    await enqueueJob(tx, 'check-identity', { resultId }, { key: `${resultId}:uploaded` })
    const metadata = { result: resultId, documents: input.fileIds.length }
    await recordAudit(tx, actor, { action: 'result.uploaded', entityId: result.id, metadata })
    if (patient)
      await recordAudit(tx, actor, {
        action: 'result.matched',
        entityId: result.id,
        metadata: { result: resultId, patient: patient.publicId },
      })
  })
  return { resultId }
}

/** Takes the documents for this version, in the order in which they were chosen. */
async function attachFiles(tx: Transaction, actor: ClinicActor, versionId: bigint, fileIds: string[]) {
  for (const [index, fileId] of [...new Set(fileIds)].entries()) {
    const file = await attachFile(tx, actor, { fileId })
    await tx.resultFile.create({ data: { clinicId: actor.clinicId, versionId, fileId: file.id, position: index + 1 } })
  }
}
