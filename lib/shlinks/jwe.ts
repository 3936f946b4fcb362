import { base64url, CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { fhirMediaType } from '@/lib/shlinks/schema'

/** The most that a file of a link may hold once it is opened: 25 MB and a little for its frame. */
export const mostFileBytes = 26_000_000

type Sealing = {
  key: string
  contentType?: string /** For test vectors; otherwise fresh and random each time. */
  iv?: Uint8Array
}

/** Seals a file of a link: compact JWE, `dir` with A256GCM. Never compressed: some viewers cannot read that. */
export async function sealFile(plain: Uint8Array, { key, contentType = fhirMediaType, iv }: Sealing): Promise<string> {
  const sealing = new CompactEncrypt(plain).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: contentType })
  if (iv) sealing.setInitializationVector(iv)
  return sealing.encrypt(base64url.decode(key))
}

export type OpenedJwe = { contentType: string | undefined; plain: Uint8Array }

/**
 * Opens a file of a link. A compressed one is inflated up to `mostBytes` and no further, so that a small file cannot fill
 * the memory of the phone that opens it. @throws an Error when the key or any bit is wrong, or it holds too much.
 */
export async function openFile(jwe: string, { key, mostBytes = mostFileBytes }: { key: string; mostBytes?: number }) {
  const { plaintext, protectedHeader } = await compactDecrypt(jwe.trim(), base64url.decode(key), {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxDecompressedLength: mostBytes,
  })
  if (plaintext.byteLength > mostBytes) throw new Error('This file holds more than can be opened here')
  return { contentType: protectedHeader.cty, plain: plaintext } satisfies OpenedJwe
}

/** Whether a text has the form of a compact JWE; says nothing about whether it opens. */
export function looksLikeJwe(text: string): boolean {
  const parts = text.trim().split('.')
  if (parts.length !== 5 || !parts.every((part) => /^[A-Za-z0-9_-]*$/.test(part))) return false
  try {
    return typeof decodeProtectedHeader(text.trim()).enc === 'string'
  } catch {
    return false
  }
}
