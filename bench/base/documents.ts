import { createHash, randomBytes } from 'node:crypto'
import type { Connection } from 'mariadb'
import { wrapFileKey } from '@/lib/files/master-keys'
import { sealSegments } from '@/lib/files/seal-segments'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import { newStorageKey } from '@/lib/files/storage/new-storage-key'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { newId } from '@/lib/ids'
import { insertRows } from './insert-rows'
import { readerCount } from './patients'
import { type BaseResult, isSent } from './results'

export const documentBytes = 200_000

/** A valid PDF of one page and 200,000 bytes, none of which compress. */
export function makeDocument(): Buffer {
  const around = plainPdf().length
  const pdf = plainPdf({ padBytes: documentBytes - around - 10 })
  return plainPdf({ padBytes: documentBytes - around - 10 + (documentBytes - pdf.length) })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

/**
 * A version with one document for each result. All have their rows; the sealed objects themselves exist for what the readers
 * were sent, because a hundred thousand of them would be 20 GB.
 */
export async function insertDocuments(connection: Connection, results: BaseResult[]): Promise<void> {
  const storage = await chooseStorage()
  const document = makeDocument()
  const sha256 = createHash('sha256').update(document).digest()
  const files = []
  for (const result of results) {
    const fileKey = randomBytes(32)
    const storageKey = newStorageKey()
    const isRead = result.patientId !== null && result.patientId <= readerCount && isSent(result)
    if (isRead) await storage.put(storageKey, sealSegments({ fileKey, storageKey }, inOnePiece(document)))
    files.push({ result, storageKey, isStored: isRead, ...wrapFileKey(fileKey, storageKey) })
  }
  await insertRows(
    connection,
    'stored_files',
    [
      'id',
      'public_id',
      'clinic_id',
      'uploaded_by_id',
      'kind',
      'media_type',
      'original_filename',
      'size_bytes',
      'sha256',
      'storage_provider',
      'storage_key',
      'master_key_id',
      'wrapped_key',
      'created_at',
      'stored_at',
      'attached_at',
    ],
    files.map(({ result: { id, clinicId, memberId, uploadedAt }, storageKey, masterKeyId, wrappedKey }) => [
      id,
      newId('file'),
      clinicId,
      memberId,
      'pdf',
      'application/pdf',
      `report-${id}.pdf`,
      document.length,
      sha256,
      storage.provider,
      storageKey,
      masterKeyId,
      Buffer.from(wrappedKey),
      uploadedAt,
      uploadedAt,
      uploadedAt,
    ]),
  )
  await insertRows(
    connection,
    'result_versions',
    ['id', 'public_id', 'clinic_id', 'result_id', 'number', 'created_at', 'created_by_id'],
    results.map(({ id, clinicId, memberId, uploadedAt }) => [
      id,
      newId('version'),
      clinicId,
      id,
      1,
      uploadedAt,
      memberId,
    ]),
  )
  await insertRows(
    connection,
    'result_files',
    ['clinic_id', 'version_id', 'file_id', 'position'],
    results.map(({ id, clinicId }) => [clinicId, id, id, 1]),
  )
}
