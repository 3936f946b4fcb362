import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { UploadThingOptions } from '../uploadthing'

type Kept = { bytes: Buffer; name: string; acl: string | null }

/** What the SDK 7.7 asks of UploadThing's two servers, and what a signed address answers; nothing more. */
export class FakeUploadThing {
  /** By custom id. */
  readonly objects = new Map<string, Kept>()
  readonly addressesSeen: string[] = []
  private readonly server = createServer((request, response) => {
    void this.answer(request, response)
  })
  private origin = ''

  async start(): Promise<UploadThingOptions> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    const token = { apiKey: 'sk_live_test', appId: 'app1', regions: ['sea1'] }
    return {
      token: Buffer.from(JSON.stringify(token)).toString('base64'),
      apiUrl: this.origin,
      ingestUrl: this.origin,
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    this.addressesSeen.push(decodeURIComponent(url.href))
    if (request.method === 'PUT') return this.take(request, response, url)
    if (request.method === 'GET') return this.give(request, response, url)
    const asked = (await json(request)) as { customIds?: string[]; customId?: string }
    if (url.pathname === '/v6/deleteFiles') {
      const deletedCount = (asked.customIds ?? []).filter((id) => this.objects.delete(id)).length
      return reply(response, 200, { success: true, deletedCount })
    }
    if (url.pathname === '/v6/requestFileAccess') {
      const address = `${this.origin}/f/${asked.customId}?signature=fake`
      return reply(response, 200, { url: address, ufsUrl: address })
    }
    if (url.pathname === '/v6/getUsageInfo')
      return reply(response, 200, { totalBytes: 0, appTotalBytes: 0, filesUploaded: 0, limitBytes: 1 })
    return reply(response, 404, { error: 'This fake knows no such request' })
  }

  private async take(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const form = await new Response(request as unknown as BodyInit, {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData()
    const file = form.get('file') as File
    const value = (name: string) => {
      const encoded = url.searchParams.get(name)
      return encoded === null ? null : decodeURIComponent(encoded)
    }
    this.objects.set(value('x-ut-custom-id') ?? '', {
      bytes: Buffer.from(await file.arrayBuffer()),
      name: value('x-ut-file-name') ?? '',
      acl: value('x-ut-acl'),
    })
    reply(response, 200, { url: '', appUrl: '', ufsUrl: '', fileHash: '' })
  }

  private give(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const kept = this.objects.get(url.pathname.slice('/f/'.length))
    if (!kept) return reply(response, 404, {})
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    if (!range) return void response.writeHead(200).end(kept.bytes)
    const end = range[2] ? Number(range[2]) + 1 : kept.bytes.length
    response.writeHead(206).end(kept.bytes.subarray(Number(range[1]), end))
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
