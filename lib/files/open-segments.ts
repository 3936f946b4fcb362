import { createDecipheriv } from 'node:crypto'
import {
  algorithm,
  authenticatedWith,
  checkHeader,
  headerBytes,
  lastSegmentOf,
  nonceOf,
  type SegmentKey,
  sealedSegmentBytes,
  segmentBytes,
  TamperedFileError,
  tagBytes,
} from './segments'
import { ByteTaker } from './take-bytes'

/** A sealed document: its key, its first 16 bytes, and its size as the database knows it. */
export type SealedDocument = { key: SegmentKey; header: Uint8Array; sizeBytes: number }
export type SegmentSpan = { firstIndex: number; lastIndex: number }

function openSegment({ key, header, sizeBytes }: SealedDocument, index: number, sealed: Uint8Array): Buffer {
  const last = lastSegmentOf(sizeBytes)
  const expectedBytes = index === last ? sizeBytes - last * segmentBytes + tagBytes : sealedSegmentBytes
  if (sealed.length !== expectedBytes) throw new TamperedFileError(key.storageKey, `is cut off at segment ${index}`)
  const tagStart = sealed.length - tagBytes
  const decipher = createDecipheriv(algorithm, key.fileKey, nonceOf(header, index), { authTagLength: tagBytes })
  decipher.setAAD(authenticatedWith(key, header, index, index === last)).setAuthTag(sealed.subarray(tagStart))
  const plain = decipher.update(sealed.subarray(0, tagStart))
  try {
    decipher.final()
  } catch (cause) {
    throw new TamperedFileError(key.storageKey, `fails its check at segment ${index}`, cause)
  }
  return plain
}

/**
 * Opens the segments of a span, each verified before it is handed on. `sealed` stands at the first one, and ends where the
 * object ends or later segments begin.
 * @throws TamperedFileError before a byte of the segment concerned leaves
 */
export async function* openSpan(
  document: SealedDocument,
  sealed: ByteTaker,
  { firstIndex, lastIndex }: SegmentSpan,
): AsyncGenerator<Buffer> {
  checkHeader(document.key, document.header)
  for (let index = firstIndex; index <= lastIndex; index += 1) {
    const segment = await sealed.take(sealedSegmentBytes)
    // What follows the last segment was appended; the last one then does not leave either.
    if (index === lastSegmentOf(document.sizeBytes) && !(await sealed.isAtEnd()))
      throw new TamperedFileError(document.key.storageKey, 'goes on after its end')
    yield openSegment(document, index, segment)
  }
}

/** Opens a whole sealed document from the chunks of its object, as `openSpan` does; the source is let go in every case. */
export async function* openSegments(
  key: SegmentKey,
  chunks: AsyncIterable<Uint8Array>,
  sizeBytes: number,
): AsyncGenerator<Buffer> {
  const sealed = new ByteTaker(chunks)
  try {
    const header = await sealed.take(headerBytes)
    yield* openSpan({ key, header, sizeBytes }, sealed, { firstIndex: 0, lastIndex: lastSegmentOf(sizeBytes) })
  } finally {
    await sealed.close()
  }
}
