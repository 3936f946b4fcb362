import { finishUpload } from '@/lib/batches/finish-upload'
import { removeParts } from '@/lib/batches/remove-parts'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'

const [leftMinutes, abandonedHours, batchRows] = [2, 48, 100]

/**
 * The job that goes on where a process ended in the middle: an upload that is whole and was not finished is finished; one that
 * nobody has continued for two days is taken away, and so are parts that did not arrive.
 */
export async function sweepUploads(now = new Date()): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const left = await dbAcrossClinics.upload.findMany({
    where: {
      finishedAt: null,
      createdAt: { lt: ago(leftMinutes * 60_000) },
      receivedBytes: { equals: dbAcrossClinics.upload.fields.sizeBytes },
    },
    select: { publicId: true },
    take: batchRows,
  })
  for (const { publicId } of left)
    await finishUpload(publicId).catch((cause: unknown) => {
      // A refusal is written down with the upload; anything else is tried again in the next round.
      if (!(cause instanceof AppError)) throw cause
    })
  const broken = await dbAcrossClinics.uploadPart.findMany({
    where: { storedAt: null, createdAt: { lt: ago(3_600_000) } },
    take: batchRows,
  })
  await removeParts(broken)
  const abandoned = await dbAcrossClinics.upload.findMany({
    where: { createdAt: { lt: ago(abandonedHours * 3_600_000) }, OR: [{ finishedAt: null }, { parts: { some: {} } }] },
    include: { parts: true },
    take: batchRows,
  })
  for (const upload of abandoned) {
    await removeParts(upload.parts)
    if (upload.finishedAt === null)
      await dbAcrossClinics.upload.deleteMany({ where: { id: upload.id, finishedAt: null } })
  }
}
