import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import type { ReceivedFile } from '@/lib/files/receive-file'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

type Place = { clinicId: bigint; memberId: bigint; batchRowId: bigint }

/**
 * Takes a received file into a batch and promises that it is read. The same document (by its hash) is in a batch once: a second
 * copy is let go, and the first is named.
 */
export async function addDocument(
  { clinicId, memberId, batchRowId: batchId }: Place,
  received: ReceivedFile,
): Promise<{ documentId: string; known: boolean }> {
  const sha256 = Uint8Array.from(Buffer.from(received.sha256, 'hex'))
  const documentId = newId('batchDocument')
  return dbAcrossClinics.$transaction(async (tx) => {
    const open = await tx.batch.count({ where: { id: batchId, clinicId, confirmedAt: null, discardedAt: null } })
    if (open === 0)
      throw new AppError('conflict', 'The batch was confirmed meanwhile. Put this document into a new one.')
    const file = await tx.storedFile.findUniqueOrThrow({
      where: { publicId: received.fileId, clinicId },
      select: { id: true },
    })
    const row = { publicId: documentId, clinicId, batchId, fileId: file.id, sha256 }
    const { count } = await tx.batchDocument.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) {
      const first = await tx.batchDocument.findUniqueOrThrow({
        where: { clinicId_batchId_sha256: { clinicId, batchId, sha256 } },
      })
      return { documentId: first.publicId, known: true }
    }
    await attachFile(tx, { clinicId, memberId }, received)
    await enqueueJob(tx, 'match-document', { documentId }, { key: documentId, maxAttempts: 4 })
    return { documentId, known: false }
  })
}
