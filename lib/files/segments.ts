/**
 * The form of a sealed object, version 1:
 *
 *   header    7 bytes "OMLSEAL", 1 byte version, 8 random bytes
 *   segments  each up to 1 MiB of the document, enciphered by AES-256-GCM under the file's own key, then its 16-byte tag
 *
 * The nonce of a segment is the header's random bytes and the segment's number. Authenticated with it are the header, the
 * number, whether it is the last one, and the storage key. So a segment that was changed, moved, left out, added or taken
 * from another object fails before a byte of it leaves. (The construction is STREAM: Hoang, Reyhanitabar, Rogaway, Vizár,
 * "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015.)
 */
export const segmentBytes = 1024 * 1024
export const tagBytes = 16
export const headerBytes = 16
export const sealedSegmentBytes = segmentBytes + tagBytes
export const algorithm = 'aes-256-gcm'

const magic = Buffer.from('OMLSEAL\u0001', 'latin1')

/** The file's own key and the storage key that its segments are bound to. */
export type SegmentKey = { fileKey: Uint8Array; storageKey: string }

export function makeHeader(random: Uint8Array): Buffer {
  return Buffer.concat([magic, random], headerBytes)
}

/** A stored document is not what was sealed. It is never served; somebody has to look. */
export class TamperedFileError extends Error {
  constructor(storageKey: string, what: string, cause?: unknown) {
    super(`The stored file ${storageKey} ${what}`, { cause })
  }
}

/** @throws TamperedFileError for bytes that are no sealed object of a known version. */
export function checkHeader(key: SegmentKey, header: Uint8Array): void {
  if (header.length === headerBytes && magic.equals(header.subarray(0, magic.length))) return
  throw new TamperedFileError(key.storageKey, 'does not start like a sealed file')
}

export function nonceOf(header: Uint8Array, index: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.set(header.subarray(magic.length))
  nonce.writeUInt32BE(index, 8)
  return nonce
}

export function authenticatedWith(key: SegmentKey, header: Uint8Array, index: number, isLast: boolean): Buffer {
  const place = Buffer.alloc(5)
  place.writeUInt32BE(index)
  place.writeUInt8(isLast ? 1 : 0, 4)
  return Buffer.concat([header, place, Buffer.from(key.storageKey)])
}

/** The number of the last segment of a document; an empty document has one empty segment. */
export function lastSegmentOf(sizeBytes: number): number {
  return Math.max(0, Math.ceil(sizeBytes / segmentBytes) - 1)
}

/** How many bytes a document takes up once sealed. */
export function sealedSizeOf(sizeBytes: number): number {
  return headerBytes + sizeBytes + (lastSegmentOf(sizeBytes) + 1) * tagBytes
}
