import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UTApi, UTFile } from 'uploadthing/server'
import { type ByteRange, checkStorageKey, MissingObjectError, type Storage } from './storage'

export type UploadThingOptions = {
  token: string
  apiUrl?: string | undefined
  ingestUrl?: string | undefined
}

const requestMilliseconds = 30_000
const uploadMilliseconds = 5 * 60_000

/**
 * Keeps objects at UploadThing, private, found again by our own key as their custom id. The SDK needs the size of an upload
 * before its first byte, so the ciphertext waits in a temporary file for a moment.
 */
export function uploadThingStorage({ token, apiUrl, ingestUrl }: UploadThingOptions): Storage {
  const api = new UTApi({
    token,
    defaultKeyType: 'customId',
    logLevel: 'None',
    ...(apiUrl ? { apiUrl } : {}),
    ...(ingestUrl ? { ingestUrl } : {}),
  })

  return {
    provider: 'uploadthing',

    async put(key, chunks) {
      checkStorageKey(key)
      const waiting = path.join(tmpdir(), `${randomUUID()}.sealed`)
      try {
        await writeAll(waiting, chunks)
        // The name travels in the URL, so it is the key; and a blob of a file is read while it is sent.
        const file = new UTFile([await openAsBlob(waiting)], key, { customId: key, type: 'application/octet-stream' })
        const { error } = await api.uploadFiles(file, {
          acl: 'private',
          signal: AbortSignal.timeout(uploadMilliseconds),
        })
        if (error) throw new Error(`UploadThing did not take an object: ${error.code}`)
      } finally {
        await rm(waiting, { force: true })
      }
    },

    open: (key, range) => readObject(api, key, range),

    async remove(key) {
      checkStorageKey(key)
      await inTime(api.deleteFiles(key))
    },

    async check() {
      await inTime(api.getUsageInfo())
    },
  }
}

async function writeAll(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk)
  } finally {
    await handle.close()
  }
}

/** The SDK's own requests have no limit of time. */
async function inTime<T>(request: Promise<T>): Promise<T> {
  const timeout = AbortSignal.timeout(requestMilliseconds)
  const late = new Promise<never>((_, reject) =>
    timeout.addEventListener('abort', () => reject(new Error('UploadThing did not answer in time'))),
  )
  return await Promise.race([request, late])
}

async function* readObject(api: UTApi, key: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  checkStorageKey(key)
  const { ufsUrl } = await inTime(api.getSignedURL(key, { expiresIn: '5 minutes' }))
  const lastByte = range?.end === undefined ? '' : range.end - 1
  const response = await fetch(ufsUrl, {
    headers: range ? { range: `bytes=${range.start}-${lastByte}` } : {},
    signal: AbortSignal.timeout(uploadMilliseconds),
  })
  if (response.status === 404) throw new MissingObjectError(key)
  // A whole object in answer to a range would be read from the wrong place.
  if (response.status !== (range ? 206 : 200) || !response.body)
    throw new Error(`UploadThing answered ${response.status} for an object`)
  yield* response.body as unknown as AsyncIterable<Uint8Array>
}
