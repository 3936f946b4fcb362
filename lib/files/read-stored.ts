import type { DocumentReader } from './document-reader'
import { openBytes, sizeOf } from './open-bytes'
import type { FileToOpen } from './stored-file'

/** Reads parts of a stored document; each part is opened, and so verified, anew. */
export function readStored(file: FileToOpen): DocumentReader {
  return {
    sizeBytes: sizeOf(file),
    async read(start, end) {
      const parts: Buffer[] = []
      for await (const part of openBytes(file, { start, end })) parts.push(part)
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    },
  }
}
