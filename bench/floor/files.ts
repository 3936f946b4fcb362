import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { unwrapFileKey, wrapFileKey } from '@/lib/files/master-keys'
import { authenticatedWith, headerBytes, makeHeader, nonceOf, tagBytes } from '@/lib/files/segments'
import { newStorageKey } from '@/lib/files/storage/new-storage-key'
import { newId } from '@/lib/ids'
import { pool } from './pool'

const directory = path.resolve(process.env['LOCAL_DIRECTORY'] ?? '', 'files')
const pathOf = (key: string) => path.join(directory, key.slice(0, 2), key.slice(2, 4), key)

type Row = { storage_key: string; master_key_id: string; wrapped_key: Buffer }

/** One query, one read, one decryption. */
export async function readDocument(fileId: string): Promise<Buffer> {
  const [row] = await pool.query<Row[]>(
    'SELECT storage_key, master_key_id, wrapped_key FROM stored_files WHERE public_id = ?',
    [fileId],
  )
  if (!row) throw new Error('There is no such file.')
  const key = {
    fileKey: unwrapFileKey({
      masterKeyId: row.master_key_id,
      wrappedKey: row.wrapped_key,
      storageKey: row.storage_key,
    }),
    storageKey: row.storage_key,
  }
  const sealed = await readFile(pathOf(row.storage_key))
  const header = sealed.subarray(0, headerBytes)
  const tagStart = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key.fileKey, nonceOf(header, 0), { authTagLength: tagBytes })
  decipher.setAAD(authenticatedWith(key, header, 0, true)).setAuthTag(sealed.subarray(tagStart))
  const plain = decipher.update(sealed.subarray(headerBytes, tagStart))
  decipher.final()
  return plain
}

/** Hash, encryption, a write that has reached the disk, and two rows. */
export async function storeDocument(request: IncomingMessage, clinicId: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const plain = Buffer.concat(chunks)
  const fileKey = randomBytes(32)
  const storageKey = newStorageKey()
  const header = makeHeader(randomBytes(8))
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(header, 0), { authTagLength: tagBytes })
  cipher.setAAD(authenticatedWith({ fileKey, storageKey }, header, 0, true))
  const sealed = Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  await writeDurably(storageKey, sealed)
  const { masterKeyId, wrappedKey } = wrapFileKey(fileKey, storageKey)
  const sha256 = createHash('sha256').update(plain).digest()
  const fileId = newId('file')
  await pool.query(
    `INSERT INTO stored_files (public_id, clinic_id, uploaded_by_id, kind, media_type, original_filename, size_bytes, sha256,
     storage_provider, storage_key, master_key_id, wrapped_key, stored_at, attached_at)
     VALUES (?, ?, 1, 'pdf', 'application/pdf', 'report.pdf', ?, ?, 'local', ?, ?, ?, NOW(3), NOW(3))`,
    [fileId, clinicId, plain.length, sha256, storageKey, masterKeyId, Buffer.from(wrappedKey)],
  )
  await pool.query(
    `INSERT INTO patient_results (public_id, clinic_id, result_type, test_name, test_date, uploaded_by_id)
     VALUES (?, ?, 'chemistry', 'Lipid profile', '2026-11-20', 1)`,
    [newId('result'), clinicId],
  )
  return fileId
}

async function writeDurably(storageKey: string, sealed: Buffer): Promise<void> {
  await mkdir(path.dirname(pathOf(storageKey)), { recursive: true })
  const handle = await open(`${pathOf(storageKey)}.${randomUUID()}`, 'wx')
  try {
    await handle.writeFile(sealed)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
