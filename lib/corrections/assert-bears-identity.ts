import type { ClinicActor } from '@/lib/auth/actors'
import type { CorrectionInput } from '@/lib/corrections/schema'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { bearsIdentity } from '@/lib/matching/bears-identity'
import { compareWithPatient } from '@/lib/matching/match-reading'
import { findReading } from '@/lib/readings/find-reading'

/**
 * Every document that a correction brings in has to bear the patient's name and one more identifier: a correction takes effect at
 * once, for somebody who trusts what they were sent before. @throws conflict for one that does not, or that was not read yet
 */
export async function assertBearsIdentity(
  actor: ClinicActor,
  { correctionId, resultId }: CorrectionInput,
): Promise<void> {
  const { clinicId } = actor
  const files = { select: { fileId: true } } as const
  const correction = await db.correction.findFirst({
    where: { publicId: correctionId, clinicId, result: { publicId: resultId } },
    select: {
      oldVersion: { select: { files } },
      newVersion: { select: { files } },
      result: { select: { patientId: true } },
    },
  })
  if (!correction) throw notFound()
  const before = new Set(correction.oldVersion.files.map(({ fileId }) => fileId))
  const { patientId } = correction.result
  for (const { fileId } of correction.newVersion.files.filter((file) => !before.has(file.fileId))) {
    const reading = await findReading({ clinicId, fileId })
    if (!reading)
      throw new AppError('conflict', 'The new document is still being read, or could not be. Try again in a minute.')
    if (patientId === null || !bearsIdentity(await compareWithPatient(clinicId, reading, patientId)))
      throw new AppError(
        'conflict',
        'The new document does not bear this patient’s name and one more identifier. Discard the correction, withdraw the result, and upload the document as a result of its own: there a second person can say why it is right.',
      )
  }
}
