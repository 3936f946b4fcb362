import { createHash } from 'node:crypto'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import type { StorageProvider } from '@/prisma/generated/enums'
import { forgetLoose, noteLoose } from './loose-objects'
import { chooseStorage } from './storage/choose-storage'
import { MissingObjectError } from './storage/storage'

type Moved = { id: bigint; storageKey: string; storageProvider: StorageProvider }

/**
 * How it ended. `gone`: somebody removed or moved the file meanwhile, which is as good. The others are told to a person:
 * `missing` where the old storage does not have it, `differs` where the new one gave back other bytes, `busy` while the
 * place is being cleared.
 */
export type MoveOutcome = 'moved' | 'gone' | 'missing' | 'differs' | 'busy'

/**
 * Moves one sealed object to another storage, under the same key, without opening it: copied, read back, compared by SHA-256,
 * and only then named by the file's row. The old object stays for readers and is swept later. Killed at any instant it has
 * lost nothing, and may be done again, by several at once.
 * @param alsoThen written in the transaction in which the row changes
 * @throws AppError unavailable when a storage does not answer
 */
export async function moveFile(
  file: Moved,
  to: StorageProvider,
  alsoThen: (tx: Transaction, sizeBytes: number) => Promise<unknown>,
): Promise<MoveOutcome> {
  const { id, storageKey, storageProvider: from } = file
  const [source, target] = await Promise.all([chooseStorage(from), chooseStorage(to)])
  const place = { storageProvider: to, storageKey }
  // Before the first byte: a copy of which nobody knew would stay for ever.
  if (!(await noteLoose(dbAcrossClinics, place))) return 'busy'
  const sent = hashed(source.open(storageKey))
  try {
    await target.put(storageKey, sent.chunks)
  } catch (cause) {
    if (cause instanceof MissingObjectError) return 'missing'
    throw cause
  }
  if (!(await isSame(sent.digest(), target.open(storageKey)))) return 'differs'
  return dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.storedFile.updateMany({
      where: { id, storageProvider: from, storedAt: { not: null } },
      data: { storageProvider: to },
    })
    if (count === 0) return 'gone'
    await forgetLoose(tx, place)
    await noteLoose(tx, { storageProvider: from, storageKey })
    await alsoThen(tx, sent.sizeBytes())
    return 'moved'
  })
}

function hashed(bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* chunks() {
    for await (const chunk of bytes) {
      hash.update(chunk)
      sizeBytes += chunk.length
      yield chunk
    }
  }
  return { chunks: chunks(), digest: () => hash.digest(), sizeBytes: () => sizeBytes }
}

async function isSame(expected: Buffer, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of bytes) hash.update(chunk)
  } catch (cause) {
    if (cause instanceof MissingObjectError) return false
    throw cause
  }
  return hash.digest().equals(expected)
}
