import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CloudinaryOptions, cloudinaryStorage } from './cloudinary'
import { newStorageKey } from './new-storage-key'
import { FakeCloudinary } from './testing/start-cloudinary'
import { collect, inChunks, keepsItsPromises } from './testing/storage-contract'

const fake = new FakeCloudinary()
let options: CloudinaryOptions
beforeAll(async () => {
  options = await fake.start()
})
afterAll(() => fake.close())

describe('Cloudinary storage, through the signatures of the real SDK', () => {
  keepsItsPromises(() => cloudinaryStorage(options))

  it('keeps what is not for the public, under a name that is the key and nothing else', async () => {
    const key = newStorageKey()
    await cloudinaryStorage(options).put(key, inChunks(Buffer.from('sealed')))
    expect(fake.objects.get(key)).toEqual({ bytes: Buffer.from('sealed'), type: 'authenticated', filename: key })
  })

  it('cuts a part out where the whole object is sent in answer to a range', async () => {
    const storage = cloudinaryStorage(options)
    const key = newStorageKey()
    const bytes = randomBytes(3_000_000)
    await storage.put(key, inChunks(bytes))
    fake.ignoresRanges = true
    const middle = await collect(storage.open(key, { start: 16, end: 1_500_000 }))
    const rest = await collect(storage.open(key, { start: 2_000_000 }))
    fake.ignoresRanges = false
    expect(middle.equals(bytes.subarray(16, 1_500_000))).toBe(true)
    expect(rest.equals(bytes.subarray(2_000_000))).toBe(true)
  })

  it('sends a part again where the connection broke', async () => {
    const storage = cloudinaryStorage(options)
    const key = newStorageKey()
    const bytes = randomBytes(7_000_000)
    fake.brokenUploads = 2
    await storage.put(key, inChunks(bytes))
    expect((await collect(storage.open(key))).equals(bytes)).toBe(true)
  })

  it('never shows its secret in an address', async () => {
    const storage = cloudinaryStorage(options)
    await storage.check()
    expect(fake.addressesSeen.join('\n')).not.toContain(options.apiSecret)
  })

  it('says that it is not ready where the account is not known', async () => {
    await expect(cloudinaryStorage({ ...options, apiSecret: 'another' }).check()).rejects.toThrow('401')
  })
})
