import { createHash } from 'node:crypto'
import { foldHeading } from '@/lib/tables/column-names'

/** Tables with the same headings in the same order have the same fingerprint, whatever stands in their rows. */
export function fingerprintOf(header: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(header.map(foldHeading))
  return new Uint8Array(createHash('sha256').update(text).digest())
}
