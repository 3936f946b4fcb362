import { env } from '@/lib/env'

const keyBytes = 32

/** The keys of FILE_KEYS by their id. `current` wraps what is new; the others only open what is old. */
export type MasterKeys = { current: string; byId: ReadonlyMap<string, Buffer> }

/**
 * Reads `id:base64url` pairs with commas between.
 * @throws an Error that names the id, never the key, when a key is not 32 bytes or an id comes twice.
 */
export function parseMasterKeys(text: string): MasterKeys {
  const byId = new Map<string, Buffer>()
  let current: string | undefined
  for (const pair of text.split(',')) {
    const [id = '', encoded = ''] = pair.split(':')
    const key = Buffer.from(encoded, 'base64url')
    if (key.length !== keyBytes) throw new Error(`FILE_KEYS: the key "${id}" must be exactly ${keyBytes} bytes`)
    if (byId.has(id)) throw new Error(`FILE_KEYS: the id "${id}" stands there twice`)
    byId.set(id, key)
    current ??= id
  }
  if (current === undefined) throw new Error('FILE_KEYS holds no key')
  return { current, byId }
}

let parsed: { text: string; keys: MasterKeys } | undefined

/** The master keys of this process. */
export function masterKeys(): MasterKeys {
  const text = env().FILE_KEYS
  if (parsed?.text !== text) parsed = { text, keys: parseMasterKeys(text) }
  return parsed.keys
}

/** @throws an Error that names the missing id: the key was taken out of FILE_KEYS too early. */
export function masterKey(id: string, keys: MasterKeys = masterKeys()): Buffer {
  const key = keys.byId.get(id)
  if (!key) throw new Error(`FILE_KEYS holds no key "${id}", which is needed to open what it has sealed. Put it back.`)
  return key
}
