import { recordAudit } from '@/lib/audit/record-audit'
import { actForMember } from '@/lib/auth/act-for-member'
import { type ClinicActor, makeSystemActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { isDecided } from '@/lib/batches/decided'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { authoriseResult } from '@/lib/results/authorise-result'
import { createMatchedResult } from '@/lib/results/create-matched-result'
import { sendResult } from '@/lib/results/send-result'
import { wasSent } from '@/lib/results/was-sent'

const worker = makeSystemActor('release-batch')

/**
 * The job that makes the results of a confirmed batch, in the name of who confirmed it, and goes on with each as far as that
 * person may and the clinic's rules let it. Ended in the middle it goes on where it was: each document becomes a result once.
 */
export async function releaseBatch({ batchId }: { batchId: string }): Promise<void> {
  const batch = await dbAcrossClinics.batch.findUnique({ where: { publicId: batchId } })
  if (!batch?.confirmedAt || !batch.undoUntil || batch.confirmedById === null || batch.releasedAt) return
  // From here on it cannot be taken back; until then it may have been, and confirmed again for later.
  if (batch.undoUntil > new Date()) return
  const actor = await actForMember(batch.confirmedById)
  const branchId = (await actForMember(batch.createdById))?.branchId ?? null
  const documents = await dbAcrossClinics.batchDocument.findMany({
    where: { clinicId: batch.clinicId, batchId: batch.id, ...isDecided },
    orderBy: { id: 'asc' },
    include: {
      result: { select: { publicId: true, status: true, authorisedAt: true } },
    },
  })
  for (const document of documents) {
    const patientId = document.patientId === null ? null : await followMerges(batch.clinicId, document.patientId)
    if (patientId === null && document.result === null) {
      await note(document, 'The patient was archived meanwhile: bring the document in again.')
      continue
    }
    const result =
      document.result ??
      (await makeResult(batch, { ...document, patientId, moved: patientId !== document.patientId }, branchId))
    if (!result || result.status === 'sent') continue
    const outcome = await goOn(actor, batch.sendAfter, result)
    await note(document, outcome)
  }
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.batch.updateMany({
      where: { id: batch.id, releasedAt: null },
      data: { releasedAt: new Date() },
    })
    if (count === 0) return
    const metadata = { batch: batchId, documents: documents.length }
    await recordAudit(tx, worker, { action: 'batch.released', entityId: batch.id, clinicId: batch.clinicId, metadata })
  })
}

// A patient in whom others went up may have gone up in another; more often than this nobody merges.
const mostMerges = 10

/** Who a patient is now: themselves, or in whom they went up since the document was looked at. Null for an archived one. */
async function followMerges(clinicId: bigint, patientId: bigint): Promise<bigint | null> {
  for (let [id, hops] = [patientId, 0]; hops < mostMerges; hops += 1) {
    const patient = await dbAcrossClinics.patient.findUnique({
      where: { clinicId_id: { clinicId, id } },
      select: { archivedAt: true, mergedIntoId: true },
    })
    if (!patient?.archivedAt) return patient ? id : null
    if (patient.mergedIntoId === null) return null
    id = patient.mergedIntoId
  }
  return null
}

/** Says with the document why it went no further; null once it is sent. */
async function note({ id, clinicId }: { id: bigint; clinicId: bigint }, outcome: string | null): Promise<void> {
  await dbAcrossClinics.batchDocument.updateMany({ where: { id, clinicId }, data: { outcome } })
}

type Batch = NonNullable<Awaited<ReturnType<typeof dbAcrossClinics.batch.findUnique>>>
type Document = NonNullable<Awaited<ReturnType<typeof dbAcrossClinics.batchDocument.findUnique>>>

/** The document's result and the document's mark that it has one, in one transaction; null when another worker was first. */
async function makeResult(batch: Batch, document: Document & { moved: boolean }, branchId: bigint | null) {
  const { clinicId, patientId } = document
  if (patientId === null || batch.confirmedById === null) return null
  const [confirmedById, confirmedAt] = [batch.confirmedById, batch.confirmedAt ?? new Date()]
  return dbAcrossClinics.$transaction(async (tx) => {
    const made = await createMatchedResult(tx, {
      clinicId,
      patientId,
      fileId: document.fileId,
      resultType: batch.resultType,
      testName: batch.testName,
      testDate: batch.testDate,
      uploadedById: batch.createdById,
      branchId,
      matched: { at: document.chosenAt ?? confirmedAt, byId: document.chosenById ?? confirmedById },
      reviewed: document.moved ? null : { at: confirmedAt, byId: confirmedById },
      vouched:
        document.secondById !== null && document.secondAt && document.secondReason
          ? { at: document.secondAt, byId: document.secondById, reason: document.secondReason }
          : null,
      batchId: batch.publicId,
    })
    const { count } = await tx.batchDocument.updateMany({
      where: { id: document.id, clinicId, resultId: null },
      data: { resultId: made.id, patientId },
    })
    if (count === 0) throw new Error('Another worker has made the result of this document.')
    return { publicId: made.publicId, status: 'pending' as const, authorisedAt: null }
  })
}

/** @returns why the result goes no further for now, in words; null once it is sent. */
async function goOn(
  actor: ClinicActor | null,
  send: boolean,
  { publicId: resultId, authorisedAt }: { publicId: string; authorisedAt: Date | null },
): Promise<string | null> {
  if (!actor) return 'Who confirmed the batch is not a member any more: somebody else has to go on.'
  try {
    if (!memberMay(actor.role, 'result.authorise')) return 'Waits for somebody who may authorise it.'
    if (authorisedAt === null) await authoriseResult(actor, { resultId })
    if (!send) return 'Waits for somebody who may send it.'
    await sendResult(actor, { resultId })
    return null
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    // The clinic's rules may let an authorised result go by a job of their own, which was quicker than this line.
    return (await wasSent({ clinicId: actor.clinicId, resultId })) ? null : cause.message.slice(0, 300)
  }
}
