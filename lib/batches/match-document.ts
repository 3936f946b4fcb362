import type { Prisma } from '@/prisma/generated/client'
import { dbAcrossClinics } from '@/lib/db'
import type { JobContext } from '@/lib/jobs/schema'
import { matchReading } from '@/lib/matching/match-reading'
import type { Decision } from '@/lib/matching/decide-pile'
import { AppError } from '@/lib/errors'
import { notifyMembers } from '@/lib/notifications/notify-members'
import { readFile } from '@/lib/readings/read-file'
import type { KeptCandidate } from '@/lib/batches/schema'

/**
 * The job that reads a document of a batch and looks for its patient. What cannot be read falls to a person, with the reason;
 * somebody who has decided meanwhile is not overruled.
 */
export async function matchDocument({ documentId }: { documentId: string }, { last }: JobContext): Promise<void> {
  const document = await dbAcrossClinics.batchDocument.findUnique({
    where: { publicId: documentId },
    include: { file: { select: { originalFilename: true } } },
  })
  if (!document || document.matchedAt !== null) return
  try {
    await keep(document, await decide(document))
  } catch (cause) {
    if (!last && !(cause instanceof AppError)) throw cause
    const failure = cause instanceof AppError ? cause.message : 'It could not be read.'
    await keep(document, { pile: 'none', candidates: [] }, failure.slice(0, 300))
  }
}

type Unmatched = { id: bigint; clinicId: bigint; batchId: bigint; fileId: bigint; file: { originalFilename: string } }

async function decide({ clinicId, fileId, file }: Unmatched): Promise<Decision> {
  const setting = await dbAcrossClinics.intakeSetting.findUnique({ where: { clinicId } })
  const named = { filename: file.originalFilename, filenamePattern: setting?.filenamePattern ?? null }
  const reading = await readFile({ clinicId, fileId })
  const decision = await matchReading(clinicId, reading, named)
  if (decision.pile === 'sure' || reading.pages.some(({ source }) => source === 'ocr')) return decision
  // A page with a text layer is drawn only now: most are sure without the barcode that may stand on it.
  const drawn = await readFile({ clinicId, fileId }, { barcodes: true })
  return drawn.barcodes.length === 0 ? decision : matchReading(clinicId, drawn, named)
}

async function keep(
  { id, clinicId, batchId }: Unmatched,
  { pile, candidates }: Decision,
  failure: string | null = null,
): Promise<void> {
  const kept = candidates.map(
    ({ patient, comparison, score }): KeptCandidate => ({ patientId: patient.publicId, comparison, score }),
  )
  const sure = pile === 'sure' ? candidates[0]?.patient.id : undefined
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.batchDocument.updateMany({
      where: { id, matchedAt: null },
      data: { matchedAt: new Date(), pile, candidates: kept as unknown as Prisma.InputJsonValue, failure },
    })
    if (sure !== undefined)
      await tx.batchDocument.updateMany({
        where: {
          id,
          patientId: null,
          chosenById: null,
          setAsideAt: null,
          batch: { confirmedAt: null, discardedAt: null },
        },
        data: { patientId: sure },
      })
    if ((await tx.batchDocument.count({ where: { clinicId, batchId, matchedAt: null, setAsideAt: null } })) > 0) return
    const { publicId } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { publicId: true } })
    const count = await tx.batchDocument.count({ where: { clinicId, batchId } })
    await notifyMembers(tx, { clinicId, kind: 'batch.ready', entityPublicId: publicId, count })
  })
}
