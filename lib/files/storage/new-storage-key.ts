import { randomBytes } from 'node:crypto'

/** A new name for an object: 160 random bits that say nothing. */
export function newStorageKey(): string {
  return randomBytes(20).toString('hex')
}
