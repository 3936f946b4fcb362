import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { guardStorage } from './guard-storage'
import { MissingObjectError, type Storage } from './storage'
import { collect, inChunks } from './testing/storage-contract'

const forever = new Promise<never>(() => undefined)
const silent: Storage = {
  provider: 'local',
  put: () => forever,
  async *open() {
    yield Buffer.from('start')
    await forever
  },
  remove: () => forever,
  check: () => forever,
}
const isUnavailable = expect.objectContaining({ name: 'AppError', code: 'unavailable' }) as AppError

describe('a guarded storage', () => {
  it('gives up on a storage that stops answering', async () => {
    const storage = guardStorage(silent, 20)
    await expect(storage.put('k', inChunks(Buffer.from('x')))).rejects.toEqual(isUnavailable)
    await expect(collect(storage.open('k'))).rejects.toEqual(isUnavailable)
    await expect(storage.remove('k')).rejects.toEqual(isUnavailable)
    await expect(storage.check()).rejects.toEqual(isUnavailable)
  })

  it('waits for a slow sender as long as the sender needs', async () => {
    async function* slowly() {
      for (let sent = 0; sent < 4; sent += 1) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        yield Buffer.from('x')
      }
    }
    const received: Buffer[] = []
    const put: Storage['put'] = async (_, chunks) => void received.push(await collect(chunks))
    await guardStorage({ ...silent, put }, 20).put('k', slowly())
    expect(received).toEqual([Buffer.from('xxxx')])
  })

  it('passes on what the sender threw, and what is missing, and keeps the cause of the rest', async () => {
    const put: Storage['put'] = async (_, chunks) => void (await collect(chunks))
    async function* refused(): AsyncGenerator<Uint8Array> {
      yield await Promise.reject(new AppError('too_large', 'Too large.'))
    }
    await expect(guardStorage({ ...silent, put }, 20).put('k', refused())).rejects.toMatchObject({ code: 'too_large' })
    const missing = new MissingObjectError('k')
    const remove = (cause: Error) => guardStorage({ ...silent, remove: () => Promise.reject(cause) }, 20).remove('k')
    await expect(remove(missing)).rejects.toBe(missing)
    const broken = new Error('disk full')
    await expect(remove(broken)).rejects.toMatchObject({ code: 'unavailable', cause: broken })
  })
})
