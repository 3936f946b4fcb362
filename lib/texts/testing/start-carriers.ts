import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The mail service and the telephone service at the wire, for tests: the real SDKs talk to this. */

export type Taken = { id: string; to: string; body: string }
export type Fate = 'take' | 'take and hang up' | 'hang up' | { refuse: number; status?: number }

export type Carriers = {
  url: string
  mails: Map<string, Taken>
  texts: Taken[]
  /** What happens to the next requests for a message; the last one stays. */
  fates: Fate[]
  /** Called while a request is on its way. */
  during: () => Promise<void> | void
  close: () => Promise<void>
}

const readBody = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

let count = 0
const newSid = () => `SM${(count += 1).toString(16).padStart(32, '0')}`

export async function startCarriers(): Promise<Carriers> {
  const carriers: Carriers = {
    url: '',
    mails: new Map(),
    texts: [],
    fates: ['take'],
    during: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const answer = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request)
    const url = new URL(request.url ?? '/', 'http://carriers.test')
    if (request.method === 'GET') {
      const to = url.searchParams.get('To')
      const messages = carriers.texts.filter((text) => text.to === to).map(inForm)
      return answer(response, 200, { messages, page: 0, page_size: 50, next_page_uri: null })
    }
    const fate = (carriers.fates.length > 1 ? carriers.fates.shift() : carriers.fates[0]) ?? 'take'
    if (fate === 'hang up') return request.socket.destroy()
    if (typeof fate === 'object')
      return answer(response, fate.status ?? 400, { code: fate.refuse, message: 'no', status: fate.status ?? 400 })
    const taken =
      url.pathname === '/emails' ? takeMail(String(request.headers['idempotency-key']), body) : takeText(body)
    await carriers.during()
    if (fate === 'take and hang up') return request.socket.destroy()
    return answer(response, url.pathname === '/emails' ? 200 : 201, inForm(taken))
  }

  function takeMail(key: string, body: string): Taken {
    const { to, text } = JSON.parse(body) as { to: string; text: string }
    const known = carriers.mails.get(key)
    if (known) return known
    const taken = { id: `mail-${key}`, to, body: text }
    carriers.mails.set(key, taken)
    return taken
  }

  function takeText(body: string): Taken {
    const fields = new URLSearchParams(body)
    const taken = { id: newSid(), to: fields.get('To') ?? '', body: fields.get('Body') ?? '' }
    carriers.texts.push(taken)
    return taken
  }

  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  carriers.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return carriers
}

const inForm = ({ id, to, body }: Taken) => ({ id, sid: id, to, body, status: 'queued' })
