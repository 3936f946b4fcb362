import { open } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { env } from '@/lib/env'
import { openFile } from './open-file'
import { readWhole } from './read-whole'
import type { ClinicFileOwner } from './file-owner'
import { headerBytes, sealedSegmentBytes, segmentBytes } from './segments'
import { chooseStorage } from './storage/choose-storage'
import { makeUploader } from './testing/make-uploader'
import { plainPdf } from './testing/sample-documents'
import { upload } from './testing/upload'

let actor: ClinicFileOwner
const small = plainPdf({ padBytes: 200_000 })
const large = plainPdf({ padBytes: 3 * segmentBytes })
beforeAll(async () => {
  actor = await makeUploader()
})
afterAll(disconnect)

async function stored(bytes: Buffer) {
  const { fileId } = await upload(actor, bytes, 'a.pdf')
  return dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
}

const bytesOf = async (body: BodyInit) => Buffer.from(await new Response(body).arrayBuffer())

async function flipBit(storageKey: string, at: number) {
  const folder = path.resolve(env().LOCAL_DIRECTORY, 'files', storageKey.slice(0, 2), storageKey.slice(2, 4))
  const handle = await open(path.join(folder, storageKey), 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, at)
  await handle.write(Uint8Array.of((byte[0] ?? 0) ^ 1), 0, 1, at)
  await handle.close()
}

describe('an opened file', () => {
  it('of up to one segment is whole in memory; a larger one streams', async () => {
    const opened = await openFile(await stored(small))
    expect(opened.body).toBeInstanceOf(Uint8Array)
    expect(opened.sizeBytes).toBe(small.length)
    expect((await bytesOf(opened.body)).equals(small)).toBe(true)
    const streamed = await openFile(await stored(large))
    expect(streamed.body).toBeInstanceOf(ReadableStream)
    expect((await bytesOf(streamed.body)).equals(large)).toBe(true)
  })

  it('gives any part that is asked for', async () => {
    const file = await stored(large)
    const border = segmentBytes
    const parts = [
      [0, 1],
      [border - 1, border + 1],
      [border, 2 * border],
      [5, 3 * border + 5],
      [large.length - 10, large.length],
    ] as const
    for (const [start, end] of parts) {
      const { body, sizeBytes } = await openFile(file, { start, end })
      expect(sizeBytes).toBe(end - start)
      expect((await bytesOf(body)).equals(large.subarray(start, end))).toBe(true)
    }
    await expect(openFile(file, { start: 0, end: large.length + 1 })).rejects.toThrow(RangeError)
  })

  it('is refused before anything is sent when its first segment was tampered with', async () => {
    for (const at of [0, headerBytes + 3, headerBytes + 100_000]) {
      const file = await stored(small)
      await flipBit(file.storageKey, at)
      await expect(openFile(file)).rejects.toThrow(`The stored file ${file.storageKey}`)
    }
  })

  it('breaks off before the segment that was tampered with', async () => {
    const file = await stored(large)
    await flipBit(file.storageKey, headerBytes + 2 * sealedSegmentBytes + 7)
    const { body } = await openFile(file)
    let sentBytes = 0
    const sending = async () => {
      for await (const chunk of body as ReadableStream<Uint8Array>) sentBytes += chunk.length
    }
    await expect(sending()).rejects.toThrow('fails its check at segment 2')
    expect(sentBytes).toBe(2 * segmentBytes)
  })

  it('is refused under the key of another file, and when it is not there', async () => {
    const [one, other] = [await stored(small), await stored(small)]
    await expect(openFile({ ...one, wrappedKey: other.wrappedKey })).rejects.toThrow()
    await expect(openFile({ ...one, storageKey: other.storageKey })).rejects.toThrow()
    const storage = await chooseStorage('local')
    await storage.remove(one.storageKey)
    await expect(openFile(one)).rejects.toThrow(`The stored file ${one.storageKey} is not in the storage`)
  })

  it('lets go of its file when the reader goes away', async () => {
    const { body } = await openFile(await stored(large))
    const reader = (body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    await reader.cancel()
    expect((await reader.read()).done).toBe(true)
  })

  it('is not read whole when it is larger than the reader can hold', async () => {
    const file = await stored(small)
    await expect(readWhole(file, 1000)).rejects.toMatchObject({ code: 'too_large' })
  })

  it('that is still coming in does not open', async () => {
    const file = await stored(small)
    await expect(openFile({ ...file, sizeBytes: null })).rejects.toThrow(`The file ${file.publicId} was never stored`)
  })
})
