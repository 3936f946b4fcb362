import { gunzipSync, gzipSync } from 'node:zlib'
import { unwrapFileKey } from '@/lib/files/master-keys'
import { openFewBytes, sealFewBytes } from '@/lib/files/seal-few-bytes'
import type { Reading } from './schema'

type FileKeyFields = { publicId: string; masterKeyId: string; wrappedKey: Uint8Array; storageKey: string }

const boundTo = (file: FileKeyFields) => `reading\0${file.publicId}`
// What a hostile document could make of a few kilobytes.
const limitBytes = 30_000_000

/** What a document says is as private as the document: it is sealed under the same key, and goes when that goes. */
export function sealReading(file: FileKeyFields, reading: Reading): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealFewBytes(unwrapFileKey(file), gzipSync(JSON.stringify(reading)), boundTo(file)))
}

/** @throws an Error when the reading is another document's, or was changed. */
export function openReading(file: FileKeyFields, sealed: Uint8Array): Reading {
  const packed = openFewBytes(unwrapFileKey(file), sealed, boundTo(file))
  return JSON.parse(gunzipSync(packed, { maxOutputLength: limitBytes }).toString()) as Reading
}
