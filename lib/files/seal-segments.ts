import { createCipheriv, randomBytes } from 'node:crypto'
import {
  algorithm,
  authenticatedWith,
  headerBytes,
  makeHeader,
  nonceOf,
  type SegmentKey,
  segmentBytes,
  tagBytes,
} from './segments'

function sealSegment(key: SegmentKey, header: Buffer, index: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(algorithm, key.fileKey, nonceOf(header, index), { authTagLength: tagBytes })
  cipher.setAAD(authenticatedWith(key, header, index, isLast))
  const parts = [cipher.update(plain), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(index === 0 ? [header, ...parts] : parts)
}

/**
 * Seals a document as it comes in; holds one segment (1 MiB) at a time. The header comes with the first segment, so that a
 * small document is one chunk.
 */
export async function* sealSegments(key: SegmentKey, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const header = makeHeader(randomBytes(headerBytes - 8))
  const held = Buffer.allocUnsafeSlow(segmentBytes)
  let heldBytes = 0
  let index = 0
  for await (const chunk of plain) {
    for (let offset = 0; offset < chunk.length; ) {
      // A full segment is sealed only once another byte is there: before that it may be the last.
      if (heldBytes === segmentBytes) {
        yield sealSegment(key, header, index++, false, held)
        heldBytes = 0
      }
      const part = chunk.subarray(offset, offset + segmentBytes - heldBytes)
      held.set(part, heldBytes)
      heldBytes += part.length
      offset += part.length
    }
  }
  yield sealSegment(key, header, index, true, held.subarray(0, heldBytes))
}
