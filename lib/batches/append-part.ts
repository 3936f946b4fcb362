import { randomBytes } from 'node:crypto'
import type { ClinicActor } from '@/lib/auth/actors'
import { uploadsOf } from '@/lib/batches/find-upload'
import { removeParts } from '@/lib/batches/remove-parts'
import { db, dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { wrapFileKey } from '@/lib/files/master-keys'
import { sealSegments } from '@/lib/files/seal-segments'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import { newStorageKey } from '@/lib/files/storage/new-storage-key'

type Part = { uploadId: string; startByte: number; bytes: AsyncIterable<Uint8Array> }

/**
 * Adds the next stretch of an upload, sealed as an object of its own. Of two requests for the same stretch one counts: where it
 * begins stands in the update. @returns how many bytes are there now.
 */
export async function appendPart(actor: ClinicActor, { uploadId, startByte, bytes }: Part): Promise<number> {
  const upload = await db.upload.findFirst({ where: { publicId: uploadId, ...uploadsOf(actor) } })
  if (!upload) throw notFound()
  const storage = await chooseStorage()
  const [fileKey, storageKey] = [randomBytes(32), newStorageKey()]
  const place = { clinicId: actor.clinicId, uploadId: upload.id, startByte: BigInt(startByte), storageKey }
  await db.uploadPart.create({
    data: { ...place, sizeBytes: 0n, storageProvider: storage.provider, ...wrapFileKey(fileKey, storageKey) },
  })
  try {
    const passed = counted(bytes, Number(upload.sizeBytes) - startByte)
    await storage.put(storageKey, sealSegments({ fileKey, storageKey }, passed.chunks()))
    const sizeBytes = passed.total()
    await db.$transaction(async (tx) => {
      const { count } = await tx.upload.updateMany({
        where: { id: upload.id, ...uploadsOf(actor), receivedBytes: BigInt(startByte), finishedAt: null },
        data: { receivedBytes: { increment: sizeBytes } },
      })
      if (count === 0) throw new AppError('conflict', 'Another connection has sent this part already.')
      await tx.uploadPart.updateMany({ where: place, data: { storedAt: new Date(), sizeBytes: BigInt(sizeBytes) } })
    })
    return startByte + sizeBytes
  } catch (cause) {
    // What cannot be removed just now is found by the sweeper: it has no stamp.
    await Promise.allSettled([removeParts(await dbAcrossClinics.uploadPart.findMany({ where: { storageKey } }))])
    throw cause
  }
}

function counted(bytes: AsyncIterable<Uint8Array>, most: number) {
  let total = 0
  async function* chunks() {
    for await (const chunk of bytes) {
      total += chunk.length
      if (total > most) throw new AppError('invalid', 'More has arrived than was announced. Choose the file again.')
      yield chunk
    }
  }
  return { chunks, total: () => total }
}
