import type { ClinicActor } from '@/lib/auth/actors'
import { openBatchesOf } from '@/lib/batches/access'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { uploadLimitBytes } from '@/lib/files/receive-file'
import { newId } from '@/lib/ids'

type NewUpload = { batchId: string; originalFilename: string; sizeBytes: number }

/**
 * Begins an upload into a batch. @returns its public id.
 * @throws AppError not_found for a batch that is not the clinic's or not open, too_large before a byte has come
 */
export async function createUpload(
  actor: ClinicActor,
  { batchId, originalFilename, sizeBytes }: NewUpload,
): Promise<string> {
  const limitBytes = await uploadLimitBytes()
  if (sizeBytes > limitBytes)
    throw new AppError('too_large', `This file is too large. ${Math.floor(limitBytes / 1_000_000)} MB is the most.`)
  const batch = await db.batch.findFirst({
    where: { publicId: batchId, ...openBatchesOf(actor) },
    select: { id: true },
  })
  if (!batch) throw new AppError('not_found', 'This batch is not open any more. Begin a new one.')
  const publicId = newId('upload')
  await db.upload.create({
    data: {
      publicId,
      clinicId: actor.clinicId,
      batchId: batch.id,
      memberId: actor.memberId,
      originalFilename: originalFilename.slice(0, 255),
      sizeBytes: BigInt(sizeBytes),
    },
  })
  return publicId
}
