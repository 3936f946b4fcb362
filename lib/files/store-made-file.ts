import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import { type FileOwner, ownerColumns } from './file-owner'
import { createRow, discardRow } from './receive-file'
import { sealSegments } from './seal-segments'
import { chooseStorage } from './storage/choose-storage'

type Made = { chunks: AsyncIterable<Uint8Array>; originalFilename: string; mediaType: string }

/**
 * Seals a file that we made ourselves, as it comes: nothing of it is sniffed, and memory does not grow with its size. It is taken
 * by `attachFile` like an upload; when that never happens, or the process dies, the sweeper finds its row. When its making fails,
 * nothing of it is kept.
 */
export async function storeMadeFile(owner: FileOwner, made: Made): Promise<{ fileId: string; sizeBytes: number }> {
  const storage = await chooseStorage()
  const fileKey = randomBytes(32)
  const row = await createRow(owner, made.originalFilename, storage.provider, fileKey)
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* passed() {
    for await (const chunk of made.chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
      yield chunk
    }
  }
  try {
    await storage.put(row.storageKey, sealSegments({ fileKey, storageKey: row.storageKey }, passed()))
    await db.storedFile.updateMany({
      where: { id: row.id, ...ownerColumns(owner), storedAt: null },
      data: {
        mediaType: made.mediaType,
        sizeBytes: BigInt(sizeBytes),
        sha256: new Uint8Array(hash.digest()),
        storedAt: new Date(),
      },
    })
  } catch (cause) {
    await discardRow(owner, row, storage.remove(row.storageKey))
    throw cause
  }
  return { fileId: row.publicId, sizeBytes }
}

/** Removes a file that we made and that nothing has taken: nobody wants it any more. */
export async function discardMadeFile(owner: FileOwner, { fileId }: { fileId: string }): Promise<void> {
  const own = { publicId: fileId, ...ownerColumns(owner) }
  // From here on it opens nothing and cannot be taken.
  const { count } = await db.storedFile.updateMany({ where: { ...own, attachedAt: null }, data: { storedAt: null } })
  const row = await db.storedFile.findFirst({ where: own })
  if (count === 0 || !row) return
  const storage = await chooseStorage(row.storageProvider)
  await discardRow(owner, row, storage.remove(row.storageKey))
}
