import { openBytes, sealBytes } from './seal-bytes'
import { masterKey, masterKeys, type MasterKeys } from './master-keys'

export type WrappedFileKey = { masterKeyId: string; wrappedKey: Uint8Array<ArrayBuffer> }

const boundTo = (storageKey: string) => `file-key\0${storageKey}`

/** Wraps a file's own key under the current master key, for this storage key only. */
export function wrapFileKey(fileKey: Uint8Array, storageKey: string, keys: MasterKeys = masterKeys()): WrappedFileKey {
  const wrapped = sealBytes(masterKey(keys.current, keys), fileKey, boundTo(storageKey))
  return { masterKeyId: keys.current, wrappedKey: new Uint8Array(wrapped) }
}

/** @throws an Error when the master key is unknown, or the wrapped key belongs to another file or was changed. */
export function unwrapFileKey(
  file: { masterKeyId: string; wrappedKey: Uint8Array; storageKey: string },
  keys: MasterKeys = masterKeys(),
): Buffer {
  return openBytes(masterKey(file.masterKeyId, keys), file.wrappedKey, boundTo(file.storageKey))
}
