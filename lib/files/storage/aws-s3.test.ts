import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awsS3Storage } from './aws-s3'
import { newStorageKey } from './new-storage-key'
import { type RunningS3, startS3 } from './testing/start-s3'
import { keepsItsPromises } from './testing/storage-contract'

let directory: string
let server: RunningS3
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 's3-'))
  server = await startS3(directory)
})
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true })
})

describe('S3 storage, through the real SDK', () => {
  keepsItsPromises(() => awsS3Storage(server.options))

  it('leaves no open upload behind when the sender breaks off', async () => {
    async function* breakingOff() {
      for (let sent = 0; sent < 12; sent += 1) yield Buffer.alloc(1024 * 1024)
      throw new Error('gone')
    }
    const before = server.brokenOffUploads.length
    await expect(awsS3Storage(server.options).put(newStorageKey(), breakingOff())).rejects.toThrow('gone')
    expect(server.brokenOffUploads.length).toBe(before + 1)
  })
})
