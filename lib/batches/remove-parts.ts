import { dbAcrossClinics } from '@/lib/db'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import type { UploadPart } from '@/prisma/generated/client'

/** Takes parts of uploads away that nobody needs any more: the object first, so that none is left without its row. */
export async function removeParts(parts: readonly UploadPart[]): Promise<void> {
  for (const part of parts) {
    const storage = await chooseStorage(part.storageProvider)
    await storage.remove(part.storageKey)
    await dbAcrossClinics.uploadPart.deleteMany({ where: { storageKey: part.storageKey } })
  }
}
