import { masterKey, masterKeys, type MasterKeys } from './key-ring'
import { openFewBytes, sealFewBytes } from './seal-few-bytes'

export type WrappedFileKey = { masterKeyId: string; wrappedKey: Uint8Array<ArrayBuffer> }

const fileKeyOf = (storageKey: string) => `file-key\0${storageKey}`
const smallOf = (purpose: string) => `small\0${purpose}`
const smallVersion = 1

/** Wraps a file's own key under the current master key, for this storage key only. */
export function wrapFileKey(fileKey: Uint8Array, storageKey: string, keys: MasterKeys = masterKeys()): WrappedFileKey {
  const wrapped = sealFewBytes(masterKey(keys.current, keys), fileKey, fileKeyOf(storageKey))
  return { masterKeyId: keys.current, wrappedKey: new Uint8Array(wrapped) }
}

/** @throws an Error when the master key is unknown, or the wrapped key belongs to another file or was changed. */
export function unwrapFileKey(
  file: { masterKeyId: string; wrappedKey: Uint8Array; storageKey: string },
  keys: MasterKeys = masterKeys(),
): Buffer {
  return openFewBytes(masterKey(file.masterKeyId, keys), file.wrappedKey, fileKeyOf(file.storageKey))
}

/**
 * Seals a secret of a few bytes (a TOTP secret, say) under the current master key, for one purpose. The id of that key stands
 * in front, in the clear, so that a rotation finds what is left to do.
 */
export function sealSmall(
  bytes: Uint8Array,
  purpose: string,
  keys: MasterKeys = masterKeys(),
): Uint8Array<ArrayBuffer> {
  const id = Buffer.from(keys.current)
  const sealed = sealFewBytes(masterKey(keys.current, keys), bytes, smallOf(purpose))
  return new Uint8Array(Buffer.concat([Uint8Array.of(smallVersion, id.length), id, sealed]))
}

/** @throws an Error when the master key is unknown, the purpose is another, or any bit was changed. */
export function openSmall(sealed: Uint8Array, purpose: string, keys: MasterKeys = masterKeys()): Buffer {
  const id = masterKeyIdOf(sealed)
  return openFewBytes(masterKey(id, keys), sealed.subarray(2 + Buffer.byteLength(id)), smallOf(purpose))
}

/** The id of the master key that sealed these small bytes. */
export function masterKeyIdOf(sealed: Uint8Array): string {
  if (sealed[0] !== smallVersion) throw new Error('These sealed bytes have no known form')
  return Buffer.from(sealed.subarray(2, 2 + (sealed[1] ?? 0))).toString()
}
