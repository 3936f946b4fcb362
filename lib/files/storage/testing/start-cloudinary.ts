import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CloudinaryOptions } from '../cloudinary'

type Kept = { bytes: Buffer; type: string; filename: string }

const account = { cloudName: 'demo', apiKey: '1234', apiSecret: 'test-secret' }

/** What our requests ask of Cloudinary's API, and what a signed address answers; nothing more. It believes no wrong signature. */
export class FakeCloudinary {
  /** By public id. */
  readonly objects = new Map<string, Kept>()
  readonly addressesSeen: string[] = []
  /** Answers a range with the whole object, as a service in between might. */
  ignoresRanges = false
  /** So many of the next uploads find no answer. */
  brokenUploads = 0
  /** Done before a request is answered. */
  during: () => Promise<void> = () => Promise.resolve()
  private readonly parts = new Map<string, Buffer[]>()
  private readonly server = createServer((request, response) => {
    void this.answer(request, response).catch(() => response.destroy())
  })
  private origin = ''

  async start(): Promise<CloudinaryOptions> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return { ...account, apiUrl: this.origin }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    this.addressesSeen.push(url.href)
    await this.during()
    const base = `/v1_1/${account.cloudName}`
    if (url.pathname === `${base}/ping`) {
      const expected = `Basic ${Buffer.from(`${account.apiKey}:${account.apiSecret}`).toString('base64')}`
      const isKnown = request.headers.authorization === expected
      return reply(response, isKnown ? 200 : 401, { status: 'ok' })
    }
    if (url.pathname === `${base}/raw/download`) return this.give(request, response, url.searchParams)
    const form = await new Response(request as unknown as BodyInit, {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData()
    const fields = Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    if (!isSigned(fields)) return reply(response, 401, { error: { message: 'Invalid Signature' } })
    if (url.pathname === `${base}/raw/upload`) return this.take(request, response, form, fields)
    if (url.pathname === `${base}/raw/destroy`) {
      const was = this.objects.get(fields['public_id'] ?? '')
      const isThere = was !== undefined && was.type === fields['type']
      if (isThere) this.objects.delete(fields['public_id'] ?? '')
      return reply(response, 200, { result: isThere ? 'ok' : 'not found' })
    }
    return reply(response, 404, { error: { message: 'This fake knows no such request' } })
  }

  private async take(
    request: IncomingMessage,
    response: ServerResponse,
    form: FormData,
    fields: Record<string, string>,
  ): Promise<void> {
    if (this.brokenUploads > 0) {
      this.brokenUploads -= 1
      response.destroy()
      return
    }
    const file = form.get('file') as File
    const bytes = Buffer.from(await file.arrayBuffer())
    const keep = (whole: Buffer) =>
      this.objects.set(fields['public_id'] ?? '', { bytes: whole, type: fields['type'] ?? '', filename: file.name })
    const range = /^bytes (\d+)-(\d+)\/(-?\d+)$/.exec(request.headers['content-range'] ?? '')
    if (!range) {
      keep(bytes)
      return reply(response, 200, { bytes: bytes.length })
    }
    const upload = String(request.headers['x-unique-upload-id'])
    const [start, end, total] = [Number(range[1]), Number(range[2]) + 1, Number(range[3])]
    const held = this.parts.get(upload) ?? []
    const heldBytes = held.reduce((sum, part) => sum + part.length, 0)
    const isInTurn = start === heldBytes && end - start === bytes.length
    if (!isInTurn || (total === -1 && bytes.length < 5_000_000))
      return reply(response, 400, { error: { message: 'A part is too small or out of turn' } })
    this.parts.set(upload, [...held, bytes])
    if (total === -1) return reply(response, 200, { done: false })
    keep(Buffer.concat([...held, bytes]))
    this.parts.delete(upload)
    return reply(response, 200, { done: true, bytes: total })
  }

  private give(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const fields = Object.fromEntries(query)
    const isFresh = Number(fields['expires_at']) * 1000 > Date.now()
    if (!isSigned(fields) || !isFresh) return reply(response, 401, { error: { message: 'Invalid Signature' } })
    const kept = this.objects.get(fields['public_id'] ?? '')
    if (!kept || kept.type !== fields['type']) return reply(response, 404, { error: { message: 'Resource not found' } })
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    if (!range || this.ignoresRanges) return void response.writeHead(200).end(kept.bytes)
    const end = range[2] ? Number(range[2]) + 1 : kept.bytes.length
    response.writeHead(206).end(kept.bytes.subarray(Number(range[1]), end))
  }
}

/** As Cloudinary documents it: every field but these, sorted, joined, and hashed with the secret. */
function isSigned(fields: Record<string, string>): boolean {
  const signed = Object.entries(fields)
    .filter(
      ([name, value]) =>
        !['signature', 'api_key', 'file', 'resource_type', 'cloud_name'].includes(name) && value !== '',
    )
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')
  return createHash('sha1').update(`${signed}${account.apiSecret}`).digest('hex') === fields['signature']
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
