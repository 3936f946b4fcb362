import type { Prisma } from '@/prisma/generated/client'
import { dbAcrossClinics } from '@/lib/db'
import type { JobContext } from '@/lib/jobs/schema'
import { matchReading } from '@/lib/matching/match-reading'
import type { Decision } from '@/lib/matching/decide-pile'
import { AppError } from '@/lib/errors'
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
  const { clinicId, fileId } = document
  try {
    const reading = await readFile({ clinicId, fileId })
    const setting = await dbAcrossClinics.intakeSetting.findUnique({ where: { clinicId } })
    const { originalFilename: filename } = document.file
    await keep(
      document.id,
      await matchReading(clinicId, reading, { filename, filenamePattern: setting?.filenamePattern ?? null }),
    )
  } catch (cause) {
    if (!last && !(cause instanceof AppError)) throw cause
    const failure = cause instanceof AppError ? cause.message : 'It could not be read.'
    await keep(document.id, { pile: 'none', candidates: [] }, failure.slice(0, 300))
  }
}

async function keep(id: bigint, { pile, candidates }: Decision, failure: string | null = null): Promise<void> {
  const kept = candidates.map(
    ({ patient, comparison, score }): KeptCandidate => ({ patientId: patient.publicId, comparison, score }),
  )
  const sure = pile === 'sure' ? candidates[0]?.patient.id : undefined
  await dbAcrossClinics.batchDocument.updateMany({
    where: { id, matchedAt: null },
    data: { matchedAt: new Date(), pile, candidates: kept as unknown as Prisma.InputJsonValue, failure },
  })
  if (sure === undefined) return
  await dbAcrossClinics.batchDocument.updateMany({
    where: { id, patientId: null, chosenById: null, setAsideAt: null, batch: { confirmedAt: null, discardedAt: null } },
    data: { patientId: sure },
  })
}
