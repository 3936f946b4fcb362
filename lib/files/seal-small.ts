import { openBytes, sealBytes } from './seal-bytes'
import { masterKey, masterKeys, type MasterKeys } from './master-keys'

/**
 * What a small secret is for and whose it is, e.g. `admin-totp:adm_…`. It is bound in, so that a secret that was copied into
 * another person's row does not open there.
 */
export type SmallPurpose = `admin-totp:${string}` | `member-totp:${string}`

const version = 1
const boundTo = (purpose: SmallPurpose) => `small\0${purpose}`

/**
 * Seals a secret of a few bytes (a TOTP secret) under the current master key. The id of that key stands in front, in the
 * clear, so that a rotation finds what is left to do.
 */
export function sealSmall(
  bytes: Uint8Array,
  purpose: SmallPurpose,
  keys: MasterKeys = masterKeys(),
): Uint8Array<ArrayBuffer> {
  const id = Buffer.from(keys.current)
  const sealed = sealBytes(masterKey(keys.current, keys), bytes, boundTo(purpose))
  return new Uint8Array(Buffer.concat([Uint8Array.of(version, id.length), id, sealed]))
}

/** The id of the master key that sealed these bytes. */
export function masterKeyIdOf(sealed: Uint8Array): string {
  if (sealed[0] !== version) throw new Error('These sealed bytes have no known form')
  return Buffer.from(sealed.subarray(2, 2 + (sealed[1] ?? 0))).toString()
}

/** @throws an Error when the master key is unknown, the purpose is another, or any bit was changed. */
export function openSmall(sealed: Uint8Array, purpose: SmallPurpose, keys: MasterKeys = masterKeys()): Buffer {
  const id = masterKeyIdOf(sealed)
  return openBytes(masterKey(id, keys), sealed.subarray(2 + Buffer.byteLength(id)), boundTo(purpose))
}
