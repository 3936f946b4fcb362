import type { StorageProvider } from '@/prisma/generated/enums'

/** Bytes of an object: from `start`, up to but not with `end`, or to its end. */
export type ByteRange = { start: number; end?: number }

/** Where sealed objects lie. It sees ciphertext under random keys, nothing else. */
export type Storage = {
  provider: StorageProvider
  /** Stores the whole object or nothing: when the chunks fail, or the process dies, the key stays empty. */
  put(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** @throws MissingObjectError at the first read when there is none. */
  open(key: string, range?: ByteRange): AsyncIterable<Uint8Array>
  /** Removing what is not there is done. */
  remove(key: string): Promise<void>
  /** @throws when objects could not be stored or read now. */
  check(): Promise<void>
}

/** A row names an object that the storage does not have. */
export class MissingObjectError extends Error {
  constructor(key: string, cause?: unknown) {
    super(`The stored file ${key} is not in the storage`, { cause })
  }
}

const keyPattern = /^[0-9a-f]{40}$/

/** Keys become paths and URLs; only those that we made may. */
export function checkStorageKey(key: string): void {
  if (!keyPattern.test(key)) throw new Error('This is not a storage key')
}
