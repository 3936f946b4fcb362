import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { readSetting } from '@/lib/system-settings/read-setting'
import { checkDocument } from './check-document'
import { countBytes } from './count-bytes'
import { type FileOwner, ownerColumns } from './file-owner'
import { inspectorFor, type StreamInspector } from './inspect-stream'
import { wrapFileKey } from './master-keys'
import { cleanOriginalFilename } from './original-filename'
import { refusal } from './refuse-file'
import { readStored } from './read-stored'
import type { FileKind, MediaType } from './schema'
import { sealSegments } from './seal-segments'
import { sniffAudio } from './sniff-audio'
import { sniffBytes, type SniffedFile, sniffFile } from './sniff-file'
import { chooseStorage } from './storage/choose-storage'
import { newStorageKey } from './storage/new-storage-key'
import { ByteTaker } from './take-bytes'

export type IncomingFile = {
  body: AsyncIterable<Uint8Array>
  /** The length that the sender announced, where it did. */
  announcedBytes: number | undefined
  originalFilename: string
  limitBytes?: number
  /** What is taken here; documents where nothing is said. */
  accepts?: 'documents' | 'audio'
  /** What else is not taken here, and what to do with it instead. */
  refuses?: { kind: FileKind; words: string }
}

export type ReceivedFile = {
  fileId: string
  kind: FileKind
  mediaType: MediaType
  sizeBytes: number
  originalFilename: string
  /** Of the document, in hexadecimal digits. */
  sha256: string
}

/** The most that an upload may have where nothing else is said. */
export const uploadLimitBytes = async () => (await readSetting('uploadLimitMegabytes')) * 1_000_000

/**
 * Takes in a document: streamed through checks and encryption into storage, then read back and checked as a whole. Until a
 * result or record takes it (`attachFile`) only its owner can use it. Memory stays at a few MiB for any size while it streams.
 * @throws AppError invalid (what is wrong with the file and what to do), too_large, unavailable (storage); nothing is kept then
 */
export async function receiveFile(owner: FileOwner, incoming: IncomingFile): Promise<ReceivedFile> {
  const { announcedBytes, originalFilename, limitBytes = await uploadLimitBytes() } = incoming
  const taker = new ByteTaker(countBytes(incoming.body, { announcedBytes, limitBytes }))
  try {
    const head = Buffer.from(await taker.take(sniffBytes))
    const sniff = incoming.accepts === 'audio' ? sniffAudio : sniffFile
    const sniffed = sniff(head, originalFilename)
    if (incoming.refuses?.kind === sniffed.kind) throw refusal(incoming.refuses.words)
    return await storeFile(owner, { ...sniffed, originalFilename }, precededBy(head, taker.rest()))
  } finally {
    await taker.close()
  }
}

async function storeFile(
  owner: FileOwner,
  { kind, mediaType, originalFilename: claimed }: SniffedFile & { originalFilename: string },
  plain: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  const originalFilename = cleanOriginalFilename(claimed, mediaType)
  const storage = await chooseStorage()
  const fileKey = randomBytes(32)
  const row = await createRow(owner, originalFilename, storage.provider, fileKey)
  try {
    const passed = observe(plain, inspectorFor(kind))
    await storage.put(row.storageKey, sealSegments({ fileKey, storageKey: row.storageKey }, passed.chunks))
    const { sizeBytes, hash } = passed
    await checkDocument(kind, readStored({ ...row, sizeBytes: BigInt(sizeBytes) }))
    const sha256 = hash.digest()
    const facts = { kind, mediaType, sizeBytes: BigInt(sizeBytes), sha256: new Uint8Array(sha256) }
    const { count } = await db.storedFile.updateMany({
      where: { id: row.id, ...ownerColumns(owner), storedAt: null },
      data: { ...facts, storedAt: new Date() },
    })
    if (count === 0) throw new AppError('unavailable', 'This upload took too long. Try again.')
    return { fileId: row.publicId, kind, mediaType, sizeBytes, originalFilename, sha256: sha256.toString('hex') }
  } catch (cause) {
    await discardRow(owner, row, storage.remove(row.storageKey))
    throw cause
  }
}

/** The row comes before the object, so that whatever is cut off later is found by the sweeper. */
export function createRow(
  owner: FileOwner,
  originalFilename: string,
  storageProvider: Awaited<ReturnType<typeof chooseStorage>>['provider'],
  fileKey: Buffer,
) {
  const storageKey = newStorageKey()
  const wrapped = wrapFileKey(fileKey, storageKey)
  const publicId = newId('file')
  return db.storedFile.create({
    data: { publicId, ...ownerColumns(owner), originalFilename, storageProvider, storageKey, ...wrapped },
  })
}

/** The object goes first: a row without its object is swept, an object without its row is found by nobody. */
export async function discardRow(
  owner: FileOwner,
  row: { id: bigint; publicId: string },
  removed: Promise<void>,
): Promise<void> {
  const [outcome] = await Promise.allSettled([removed])
  // The refusal itself matters more to the sender; the sweeper tries again.
  if (outcome.status === 'rejected') {
    log.warn({ event: 'file.left_for_sweeper', fileId: row.publicId, cause: outcome.reason as unknown })
    return
  }
  await db.storedFile.deleteMany({ where: { id: row.id, ...ownerColumns(owner), storedAt: null } })
}

function observe(plain: AsyncIterable<Uint8Array>, inspector: StreamInspector) {
  const hash = createHash('sha256')
  const passed = { hash, sizeBytes: 0, chunks: watch() }
  async function* watch() {
    for await (const chunk of plain) {
      hash.update(chunk)
      passed.sizeBytes += chunk.length
      inspector.see(chunk)
      yield chunk
    }
    inspector.end()
  }
  return passed
}

async function* precededBy(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}
