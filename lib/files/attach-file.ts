import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { type FileOwner, ownerColumns } from './file-owner'

/**
 * Takes a file that this owner has uploaded for good, in the transaction of the result or record that takes it. One file is taken once.
 * @throws AppError not_found for a file of somebody else, one that is still coming in, was taken before, or was swept
 */
export async function attachFile(tx: Transaction, owner: FileOwner, { fileId }: { fileId: string }) {
  const own = { publicId: fileId, ...ownerColumns(owner) }
  const { count } = await tx.storedFile.updateMany({
    where: { ...own, storedAt: { not: null }, attachedAt: null },
    data: { attachedAt: new Date() },
  })
  if (count === 0) throw notFound()
  return tx.storedFile.findFirstOrThrow({
    where: own,
    select: { id: true, publicId: true, kind: true, mediaType: true, sizeBytes: true, originalFilename: true },
  })
}
