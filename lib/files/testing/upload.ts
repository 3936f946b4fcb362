import type { FileOwner } from '../file-owner'
import { receiveFile } from '../receive-file'

export async function* inChunks(bytes: Uint8Array, chunkBytes = 65_536) {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

/** Uploads bytes as a browser does: in chunks, with their length announced. */
export function upload(owner: FileOwner, bytes: Uint8Array, originalFilename: string, announcedBytes = bytes.length) {
  return receiveFile(owner, { body: inChunks(bytes), announcedBytes, originalFilename })
}
