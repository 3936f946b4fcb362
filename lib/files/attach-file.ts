import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { Uploader } from './receive-file'

/**
 * Takes a file that this member has uploaded for good, in the transaction of the result that takes it. One file is taken once.
 * @throws AppError not_found for a file of somebody else, one that is still coming in, was taken before, or was swept
 */
export async function attachFile(tx: Transaction, actor: Uploader, { fileId }: { fileId: string }) {
  const own = { publicId: fileId, clinicId: actor.clinicId, uploadedById: actor.memberId }
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
