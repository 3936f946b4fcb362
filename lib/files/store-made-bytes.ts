import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { type FileOwner, ownerColumns } from './file-owner'
import { createRow, discardRow } from './receive-file'
import { sealSegments } from './seal-segments'
import { chooseStorage } from './storage/choose-storage'

/**
 * Stores bytes that we made ourselves, sealed like every file; no reader of documents has to look at them. Until something
 * takes the file (`attachFile`) the sweeper may have it. @throws AppError unavailable (storage); nothing is kept then
 */
export async function storeMadeBytes(
  owner: FileOwner,
  { bytes, mediaType, name }: { bytes: Uint8Array; mediaType: string; name: string },
): Promise<{ fileId: string }> {
  const storage = await chooseStorage()
  const fileKey = randomBytes(32)
  const row = await createRow(owner, name, storage.provider, fileKey)
  try {
    await storage.put(row.storageKey, sealSegments({ fileKey, storageKey: row.storageKey }, inOnePiece(bytes)))
    const sha256 = Uint8Array.from(createHash('sha256').update(bytes).digest())
    const { count } = await db.storedFile.updateMany({
      where: { id: row.id, ...ownerColumns(owner), storedAt: null },
      data: { mediaType, sizeBytes: BigInt(bytes.length), sha256, storedAt: new Date() },
    })
    if (count === 0) throw new AppError('unavailable', 'This took too long. Try again.')
    return { fileId: row.publicId }
  } catch (cause) {
    await discardRow(owner, row, storage.remove(row.storageKey))
    throw cause
  }
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
