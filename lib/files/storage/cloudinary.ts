import { randomUUID } from 'node:crypto'
import { v2 as cloudinary } from 'cloudinary'
import { gatherParts } from './gather-parts'
import { type ByteRange, checkStorageKey, MissingObjectError, type Storage } from './storage'

// Cloudinary takes no part under 5 MB but the last. Two of these, at most, are in memory for an upload.
const partBytes = 6 * 1024 * 1024
const tries = 3
const requestMilliseconds = 30_000
const uploadMilliseconds = 5 * 60_000
const downloadMilliseconds = 5 * 60_000
// An admin's request is counted by the hour, and health is asked for every ten seconds.
const checkKeptMilliseconds = 60_000

export type CloudinaryOptions = {
  cloudName: string
  apiKey: string
  apiSecret: string
  /** Of another region, or of a test: https://api-eu.cloudinary.com, say. */
  apiUrl?: string | undefined
}

/** Kept as bytes that only a signed address gives out: no transformation, no public delivery. */
const kind = { resource_type: 'raw', type: 'authenticated' } as const

/**
 * Keeps objects at Cloudinary. The official SDK makes signatures and addresses; the requests are our own, because the SDK's
 * are configured once for a whole process, and a broken upload of its streams is noticed by nobody.
 */
export function cloudinaryStorage(options: CloudinaryOptions): Storage {
  const account = {
    cloud_name: options.cloudName,
    api_key: options.apiKey,
    api_secret: options.apiSecret,
    upload_prefix: options.apiUrl ?? 'https://api.cloudinary.com',
  }
  const addressOf = (action: string) => cloudinary.utils.api_url(action, { ...account, ...kind })
  let checkedUntil = 0

  /** A form of these fields with the time and the account's signature. */
  const signedForm = (fields: Record<string, string>): FormData => {
    const signed = { ...fields, timestamp: String(Math.floor(Date.now() / 1000)) }
    const form = new FormData()
    for (const [name, value] of Object.entries(signed)) form.append(name, value)
    form.append('signature', cloudinary.utils.api_sign_request(signed, options.apiSecret))
    form.append('api_key', options.apiKey)
    return form
  }

  const send = async (part: Buffer, key: string, headers: Record<string, string>): Promise<void> => {
    const form = signedForm({ public_id: key, type: kind.type, overwrite: 'true', invalidate: 'true' })
    // The name travels too, so it is the key.
    form.append('file', new Blob([new Uint8Array(part)], { type: 'application/octet-stream' }), key)
    const response = await fetch(addressOf('upload'), {
      method: 'POST',
      body: form,
      headers,
      signal: AbortSignal.timeout(uploadMilliseconds),
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`Cloudinary answered ${response.status} to an upload`)
  }

  return {
    provider: 'cloudinary',

    async put(key, chunks) {
      checkStorageKey(key)
      const upload = randomUUID()
      let sentBytes = 0
      // A part that is not the last says that the end is not known yet: until the last has come there is no object.
      for await (const { part, isLast } of withLast(gatherParts(chunks, partBytes))) {
        const isWhole = isLast && sentBytes === 0
        const end = sentBytes + part.length
        const range = `bytes ${sentBytes}-${end - 1}/${isLast ? end : -1}`
        await again(() => send(part, key, isWhole ? {} : { 'content-range': range, 'x-unique-upload-id': upload }))
        sentBytes = end
      }
    },

    open: (key, range) => {
      checkStorageKey(key)
      const expires_at = Math.floor((Date.now() + downloadMilliseconds) / 1000)
      return readObject(cloudinary.utils.private_download_url(key, '', { ...account, ...kind, expires_at }), key, range)
    },

    async remove(key) {
      checkStorageKey(key)
      const body = signedForm({ public_id: key, type: kind.type, invalidate: 'true' })
      const signal = AbortSignal.timeout(requestMilliseconds)
      const response = await fetch(addressOf('destroy'), { method: 'POST', body, signal })
      const { result } = (await response.json()) as { result?: string }
      if (!response.ok || (result !== 'ok' && result !== 'not found'))
        throw new Error(`Cloudinary did not remove an object: ${response.status}`)
    },

    async check() {
      if (checkedUntil > Date.now()) return
      const authorization = `Basic ${Buffer.from(`${options.apiKey}:${options.apiSecret}`).toString('base64')}`
      const address = `${account.upload_prefix}/v1_1/${encodeURIComponent(options.cloudName)}/ping`
      const response = await fetch(address, {
        headers: { authorization },
        signal: AbortSignal.timeout(requestMilliseconds),
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`Cloudinary answered ${response.status} to a ping`)
      checkedUntil = Date.now() + checkKeptMilliseconds
    },
  }
}

async function* withLast(parts: AsyncGenerator<Buffer>): AsyncGenerator<{ part: Buffer; isLast: boolean }> {
  let held: Buffer | undefined
  for await (const part of parts) {
    if (held) yield { part: held, isLast: false }
    held = part
  }
  yield { part: held ?? Buffer.alloc(0), isLast: true }
}

/** A part is held, so it can be sent again where the network fails. */
async function again(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1)
    try {
      return await work()
    } catch (cause) {
      if (tried === tries) throw cause
    }
}

async function* readObject(address: string, key: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  const lastByte = range?.end === undefined ? '' : range.end - 1
  const response = await fetch(address, {
    headers: range ? { range: `bytes=${range.start}-${lastByte}` } : {},
    signal: AbortSignal.timeout(downloadMilliseconds),
  })
  if (response.status === 404) {
    await response.body?.cancel()
    throw new MissingObjectError(key)
  }
  if (!response.ok || !response.body) throw new Error(`Cloudinary answered ${response.status} for an object`)
  const bytes = response.body as unknown as AsyncIterable<Uint8Array>
  // Whoever stands between may give the whole object in answer to a range; then the part is cut out here.
  yield* range && response.status !== 206 ? cutOut(bytes, range) : bytes
}

async function* cutOut(
  bytes: AsyncIterable<Uint8Array>,
  { start, end = Number.POSITIVE_INFINITY }: ByteRange,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of bytes) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, Math.min(chunk.length, end - at)))
    if (part.length > 0) yield part
    at += chunk.length
    if (at >= end) return
  }
}
