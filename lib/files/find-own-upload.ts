import { db } from '@/lib/db'
import { type FileOwner, ownerColumns } from './file-owner'

/** A file that this owner has uploaded and nothing has taken yet; null for any other. */
export function findOwnUpload(owner: FileOwner, { fileId }: { fileId: string }) {
  return db.storedFile.findFirst({
    where: {
      publicId: fileId,
      ...ownerColumns(owner),
      storedAt: { not: null },
      attachedAt: null,
    },
  })
}
