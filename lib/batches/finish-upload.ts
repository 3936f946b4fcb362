import { addDocument } from '@/lib/batches/add-document'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { openBytes } from '@/lib/files/open-bytes'
import { receiveFile } from '@/lib/files/receive-file'
import { removeParts } from '@/lib/batches/remove-parts'

// One table holds many patients, and a document of a batch goes to one.
const tables = {
  kind: 'csv' as const,
  words: 'This is a table of values. Bring it in under “Tables”, where each row finds its own patient.',
}

/**
 * Makes a document of an upload that is whole: checked and sealed as any other, then added to its batch. What is refused is kept
 * with its reason, so that the numbers of a folder add up. Done twice it does nothing the second time.
 * @throws the AppError with which the document was refused
 */
export async function finishUpload(uploadId: string): Promise<{ documentId: string; known: boolean } | null> {
  const upload = await dbAcrossClinics.upload.findUnique({
    where: { publicId: uploadId },
    include: { parts: { where: { storedAt: { not: null } }, orderBy: { startByte: 'asc' } } },
  })
  if (!upload || upload.finishedAt !== null || upload.receivedBytes !== upload.sizeBytes) return null
  const { clinicId, memberId, originalFilename, parts } = upload
  const settle = (refusedReason: string | null) =>
    dbAcrossClinics.upload.updateMany({
      where: { id: upload.id, finishedAt: null },
      data: { finishedAt: new Date(), refusedReason },
    })
  try {
    const received = await receiveFile(
      { clinicId, memberId },
      { body: bytesOf(parts), announcedBytes: Number(upload.sizeBytes), originalFilename, refuses: tables },
    )
    const added = await addDocument({ clinicId, memberId, batchRowId: upload.batchId }, received)
    await settle(null)
    await removeParts(parts)
    return added
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code === 'unavailable') throw cause
    await settle(cause.message.slice(0, 300))
    await removeParts(parts)
    throw cause
  }
}

type Part = Parameters<typeof removeParts>[0][number]

async function* bytesOf(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part.sizeBytes === 0n) continue
    yield* openBytes({ ...part, publicId: part.storageKey })
  }
}
