import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals a few bytes: nonce, ciphertext and tag in one. `boundTo` is authenticated with them, so that sealed bytes that were
 * moved to another place do not open there.
 */
export function sealFewBytes(key: Buffer, plain: Uint8Array, boundTo: string): Buffer {
  // 96 random bits: NIST SP 800-38D, 8.3 allows 2^32 of these under one key, far more than there will be files.
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(boundTo))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws an Error when the key, the place or any bit is not that of the sealing. */
export function openFewBytes(key: Buffer, sealed: Uint8Array, boundTo: string): Buffer {
  const tagStart = sealed.length - tagBytes
  if (tagStart < nonceBytes) throw new Error('These sealed bytes are too short to be whole')
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(tagStart))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagStart)), decipher.final()])
}
