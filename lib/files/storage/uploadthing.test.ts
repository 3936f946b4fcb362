import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newStorageKey } from './new-storage-key'
import { FakeUploadThing } from './testing/start-uploadthing'
import { inChunks, keepsItsPromises } from './testing/storage-contract'
import { type UploadThingOptions, uploadThingStorage } from './uploadthing'

const fake = new FakeUploadThing()
let options: UploadThingOptions
beforeAll(async () => {
  // The SDK warns at each call of its own deprecated fields and of its own two versions of a package.
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'warn').mockReturnValue()
  options = await fake.start()
})
afterAll(() => fake.close())

describe('UploadThing storage, through the real SDK', () => {
  keepsItsPromises(() => uploadThingStorage(options))

  it('stores privately, under a name that is the key and nothing else', async () => {
    const key = newStorageKey()
    await uploadThingStorage(options).put(key, inChunks(Buffer.from('sealed')))
    expect(fake.objects.get(key)).toEqual({ bytes: Buffer.from('sealed'), name: key, acl: 'private' })
    const upload = fake.addressesSeen.findLast((address) => address.includes(key) && address.includes('x-ut-acl'))
    expect(upload).toContain('x-ut-acl=private')
  })
})
