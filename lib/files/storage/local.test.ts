import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localStorage } from './local'
import { newStorageKey } from './new-storage-key'
import { keepsItsPromises } from './testing/storage-contract'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'files-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('local storage', () => {
  keepsItsPromises(() => localStorage({ directory }))

  it('leaves no unfinished file behind when the sender breaks off', async () => {
    async function* breakingOff() {
      yield Buffer.from('half')
      throw new Error('gone')
    }
    await expect(localStorage({ directory }).put(newStorageKey(), breakingOff())).rejects.toThrow('gone')
    const names = await readdir(directory, { recursive: true })
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
