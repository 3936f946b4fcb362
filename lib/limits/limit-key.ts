import { createHash } from 'node:crypto'
import type { LimitName } from '@/lib/limits/limits'

/** As what a count is kept: a hash, so that no address stands there in clear. */
export const limitKey = (name: LimitName, key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(name).update('\0').update(key).digest())
