import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import { newId } from '@/lib/ids'
import { type FileOwner, ownerColumns } from './file-owner'
import { wrapFileKey } from './master-keys'
import { sealSegments } from './seal-segments'
import { chooseStorage } from './storage/choose-storage'
import { newStorageKey } from './storage/new-storage-key'

type Made = { chunks: AsyncIterable<Uint8Array>; originalFilename: string; mediaType: string }

/**
 * Seals a file that we made ourselves, as it comes: nothing of it is sniffed, and memory does not grow with its size. It is taken
 * by `attachFile` like an upload; when that never happens, or the process dies, the sweeper finds its row.
 */
export async function storeMadeFile(owner: FileOwner, made: Made): Promise<{ fileId: string; sizeBytes: number }> {
  const storage = await chooseStorage()
  const [fileKey, storageKey, publicId] = [randomBytes(32), newStorageKey(), newId('file')]
  const { originalFilename, mediaType } = made
  const row = await db.storedFile.create({
    data: {
      publicId,
      ...ownerColumns(owner),
      originalFilename,
      mediaType,
      storageProvider: storage.provider,
      storageKey,
      ...wrapFileKey(fileKey, storageKey),
    },
  })
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* passed() {
    for await (const chunk of made.chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
      yield chunk
    }
  }
  await storage.put(storageKey, sealSegments({ fileKey, storageKey }, passed()))
  await db.storedFile.updateMany({
    where: { id: row.id, ...ownerColumns(owner), storedAt: null },
    data: { sizeBytes: BigInt(sizeBytes), sha256: new Uint8Array(hash.digest()), storedAt: new Date() },
  })
  return { fileId: publicId, sizeBytes }
}
