import { base64url, CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { fhirMediaType } from '@/lib/shlinks/schema'

/**
 * How a share follows corrections although nobody but its holders knows its key: from that key comes the private half of a
 * P-256 pair, of which the server keeps the public half only. A later version is sealed for the public half (ECDH-ES with
 * A256GCM), and whoever has the link can open it. P-256, because old phones know it; X25519 came to Chrome in 2025.
 */

const scalarBytes = 32
const encoder = new TextEncoder()

/** The private half, from a link's key: HKDF with SHA-256. The same key gives the same half, in every browser. */
export async function updateScalarOf(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey('raw', new Uint8Array(base64url.decode(key)), 'HKDF', false, [
    'deriveBits',
  ])
  const info = encoder.encode('oodomedlink share updates P-256 1')
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    scalarBytes * 8,
  )
  return new Uint8Array(bits)
}

const jwkOf = (point: Uint8Array) => ({
  kty: 'EC',
  crv: 'P-256',
  x: base64url.encode(point.subarray(1, 33)),
  y: base64url.encode(point.subarray(33, 65)),
})

/**
 * Seals a later version for the holders of a link. @param point the public half, 65 bytes, uncompressed. It travels in `apv`,
 * which the agreed key is bound to, because a browser needs it beside the private half and cannot work it out itself.
 */
export async function sealUpdate(plain: Uint8Array, point: Uint8Array): Promise<string> {
  return new CompactEncrypt(plain)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', cty: fhirMediaType })
    .setKeyManagementParameters({ apv: point })
    .encrypt(jwkOf(point))
}

/** Opens a later version with a link's key. @throws an Error when it was not sealed for this link, or any bit is wrong. */
export async function openUpdate(jwe: string, { key }: { key: string }): Promise<Uint8Array> {
  const { apv } = decodeProtectedHeader(jwe.trim())
  if (typeof apv !== 'string') throw new Error('This is not an update of a share')
  const privateKey = { ...jwkOf(base64url.decode(apv)), d: base64url.encode(await updateScalarOf(key)) }
  const { plaintext } = await compactDecrypt(jwe.trim(), privateKey, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxDecompressedLength: 0,
  })
  return plaintext
}
