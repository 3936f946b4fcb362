import { log } from '@/lib/log'
import { unwrapFileKey } from './master-keys'
import { openSegments, openSpan } from './open-segments'
import { headerBytes, lastSegmentOf, sealedSegmentBytes, type SegmentKey, segmentBytes } from './segments'
import { chooseStorage } from './storage/choose-storage'
import type { Storage } from './storage/storage'
import type { FileToOpen } from './stored-file'
import { ByteTaker } from './take-bytes'

/** Bytes of a document from `start` up to `end`, not with it. */
export type DocumentRange = { start: number; end: number }

/** @throws an Error for a file that is still coming in, or was given up: such a row opens nothing. */
export function sizeOf(file: FileToOpen): number {
  if (file.sizeBytes === null) throw new Error(`The file ${file.publicId} was never stored`)
  return Number(file.sizeBytes)
}

/**
 * The bytes of a stored document, verified segment by segment before they leave. What fails that, or is missing in storage,
 * is logged by the file's id and thrown: it is damage that somebody has to look at, not a refusal.
 */
export async function* openBytes(file: FileToOpen, range?: DocumentRange): AsyncGenerator<Buffer> {
  try {
    const storage = await chooseStorage(file.storageProvider)
    const key = { fileKey: unwrapFileKey(file), storageKey: file.storageKey }
    if (range) yield* openRange(storage, key, sizeOf(file), range)
    else yield* openSegments(key, storage.open(file.storageKey), sizeOf(file))
  } catch (cause) {
    log.error({ event: 'file.not_opened', fileId: file.publicId, cause })
    throw cause
  }
}

async function* openRange(
  storage: Storage,
  key: SegmentKey,
  sizeBytes: number,
  { start, end }: DocumentRange,
): AsyncGenerator<Buffer> {
  if (start >= end || end > sizeBytes) throw new RangeError('This part is not within the document')
  const span = { firstIndex: Math.floor(start / segmentBytes), lastIndex: Math.floor((end - 1) / segmentBytes) }
  const sealedStart = headerBytes + span.firstIndex * sealedSegmentBytes
  // The last segment is read to the end of the object, so that appended bytes are seen.
  const sealedEnd = span.lastIndex === lastSegmentOf(sizeBytes) ? {} : { end: sealedEndOf(span.lastIndex) }
  const header = await takeHeader(storage, key)
  const sealed = new ByteTaker(storage.open(key.storageKey, { start: sealedStart, ...sealedEnd }))
  try {
    let at = span.firstIndex * segmentBytes
    for await (const plain of openSpan({ key, header, sizeBytes }, sealed, span)) {
      yield plain.subarray(Math.max(0, start - at), Math.min(plain.length, end - at))
      at += plain.length
    }
  } finally {
    await sealed.close()
  }
}

const sealedEndOf = (index: number) => headerBytes + (index + 1) * sealedSegmentBytes

async function takeHeader(storage: Storage, key: SegmentKey): Promise<Uint8Array> {
  const start = new ByteTaker(storage.open(key.storageKey, { start: 0, end: headerBytes }))
  try {
    return await start.take(headerBytes)
  } finally {
    await start.close()
  }
}
