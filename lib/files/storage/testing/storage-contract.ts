import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { newStorageKey } from '../new-storage-key'
import { MissingObjectError, type Storage } from '../storage'

export async function* inChunks(bytes: Uint8Array, chunkBytes = 1024 * 1024) {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** What every storage promises. Called within a `describe` of each. */
export function keepsItsPromises(getStorage: () => Storage) {
  it('says that it is ready', async () => {
    await getStorage().check()
  })

  it.each([1, 200_000, 5 * 1024 * 1024, 12 * 1024 * 1024 + 7])(
    'gives back an object of %i bytes',
    async (sizeBytes) => {
      const storage = getStorage()
      const key = newStorageKey()
      const bytes = randomBytes(sizeBytes)
      await storage.put(key, inChunks(bytes))
      expect((await collect(storage.open(key))).equals(bytes)).toBe(true)
    },
  )

  it('gives back a part of an object', async () => {
    const storage = getStorage()
    const key = newStorageKey()
    const bytes = randomBytes(3_000_000)
    await storage.put(key, inChunks(bytes))
    const middle = await collect(storage.open(key, { start: 16, end: 1_500_000 }))
    expect(middle.equals(bytes.subarray(16, 1_500_000))).toBe(true)
    const rest = await collect(storage.open(key, { start: 2_000_000 }))
    expect(rest.equals(bytes.subarray(2_000_000))).toBe(true)
  })

  it('removes an object, as often as asked, and then says that it is missing', async () => {
    const storage = getStorage()
    const key = newStorageKey()
    await storage.put(key, inChunks(randomBytes(10)))
    await storage.remove(key)
    await storage.remove(key)
    await expect(collect(storage.open(key))).rejects.toBeInstanceOf(MissingObjectError)
  })

  it.each([3, 12])('stores nothing when the sender breaks off after %i MiB', async (mebibytes) => {
    const storage = getStorage()
    const key = newStorageKey()
    async function* breakingOff() {
      for (let sent = 0; sent < mebibytes; sent += 1) yield randomBytes(1024 * 1024)
      throw new Error('The phone lost its connection')
    }
    await expect(storage.put(key, breakingOff())).rejects.toThrow('The phone lost its connection')
    await expect(collect(storage.open(key))).rejects.toBeInstanceOf(MissingObjectError)
  })

  it.each(['../../etc/passwd', '..', '', 'a/b', `${'a'.repeat(39)}/`, 'A'.repeat(40), `${'a'.repeat(40)}\n`])(
    'refuses the key %j',
    async (key) => {
      const storage = getStorage()
      const attempts = [
        async () => storage.put(key, inChunks(randomBytes(1))),
        async () => collect(storage.open(key)),
        async () => storage.remove(key),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow('This is not a storage key')
    },
  )
}
