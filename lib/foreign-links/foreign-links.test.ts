import { randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { askForeign } from '@/lib/foreign-links/ask-foreign'
import { isPublicAddress } from '@/lib/foreign-links/is-public-address'
import { type Network, requestChecked } from '@/lib/foreign-links/request-checked'
import { startElsewhere } from '@/lib/foreign-links/testing/start-elsewhere'
import { sealFile } from '@/lib/shlinks/jwe'

const visitor = makeVisitorActor(noOrigin)
let asked: string[] = []
let answer: RequestListener
let elsewhere: Awaited<ReturnType<typeof startElsewhere>>

beforeAll(async () => {
  elsewhere = await startElsewhere((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
})
afterAll(() => elsewhere.stop())

const says =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body)
const ask = (step: 'manifest' | 'direct' | 'file', path = '/x', network: Network = elsewhere.network) =>
  askForeign(visitor, { step, url: `${elsewhere.origin}${path}`, recipient: 'Dr Ada' }, network)

test('addresses of this machine, of networks behind it and of a cloud’s own service are not public', () => {
  const closed = [
    '127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1',
    '255.255.255.255 198.18.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8',
    '64:ff9b::7f00:1 2001:0:1::1 2001:db8::1 2002:7f00:1::1 ::127.0.0.1 localhost 127.1 0x7f000001 2130706433',
  ].flatMap((line) => line.split(' '))
  expect(closed.filter(isPublicAddress)).toEqual([])
  expect(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111'].every(isPublicAddress)).toBe(true)
})

test('a sealed file of another server is passed on, and the recipient is named', async () => {
  const jwe = await sealFile(new TextEncoder().encode('{}'), { key: randomBytes(32).toString('base64url') })
  answer = says(200, jwe)
  expect(await ask('direct', '/u?a=1')).toEqual({ kind: 'file', jwe })
  expect(asked.at(-1)).toBe('GET /u?a=1&recipient=Dr+Ada')
})

test('a page, a script or anything else than a sealed file or a manifest is not passed on', async () => {
  for (const body of ['<html><script>alert(1)</script>', '{"files":[]}', 'a.b.c.d.e', '']) {
    answer = says(200, body, { 'content-type': 'application/jose' })
    expect(await ask('file'), body).toEqual({ kind: 'unreadable' })
  }
  for (const body of ['<html>', '[]', '{"files":"x"}', '{"files":[{"contentType":"x","embedded":"<script>"}]}']) {
    answer = says(200, body)
    expect(await ask('manifest'), body).toEqual({ kind: 'unreadable' })
  }
})

test('of a manifest only what is understood is passed on', async () => {
  const file = { contentType: 'application/fhir+json', location: `${elsewhere.origin}/f`, status: 'finalized' }
  answer = says(200, JSON.stringify({ files: [{ ...file, notice: 'recalled', html: '<b>' }], share: 'shr_x', x: 1 }))
  expect(await ask('manifest')).toEqual({ kind: 'manifest', manifest: { files: [file] } })
  answer = says(200, JSON.stringify({ files: [{ contentType: 'x', location: 'javascript:alert(1)' }] }))
  expect(await ask('manifest')).toEqual({ kind: 'unreadable' })
})

test('a wrong passcode and a dead link are told apart', async () => {
  answer = says(401, '{"remainingAttempts":3}')
  expect(await ask('manifest')).toEqual({ kind: 'passcode', remainingAttempts: 3 })
  answer = says(404, '<html>')
  expect(await ask('manifest')).toEqual({ kind: 'dead' })
})

test('a redirect is not followed, wherever it points', async () => {
  asked = []
  answer = says(302, '', { location: `${elsewhere.origin}/second` })
  expect(await ask('file')).toEqual({ kind: 'unreadable' })
  expect(asked).toEqual(['GET /x'])
})

test('an answer that is too large, or compressed unasked, is cut off', async () => {
  answer = (_, response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write('a'.repeat(100_000)));
    }
    response.on('drain', more)
    more()
  }
  expect(await ask('file')).toEqual({ kind: 'unreadable' })
  answer = says(200, 'x', { 'content-encoding': 'gzip' })
  expect(await ask('file')).toEqual({ kind: 'unreadable' })
})

test('an answer that never ends is given up', async () => {
  answer = (_, response) => response.writeHead(200).flushHeaders()
  const { network, origin } = elsewhere
  const limits = { method: 'GET' as const, mostBytes: 100, timeoutMilliseconds: 100 }
  await expect(requestChecked(`${origin}/slow`, limits, network)).rejects.toThrow('did not answer')
})

test('a name that leads into a closed network is not connected to, alone or among others', async () => {
  asked = []
  answer = says(200, '{"files":[]}')
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['169.254.169.254']]) {
    const network = { ...elsewhere.network, mayConnect: isPublicAddress, lookup: elsewhere.leadsTo(...addresses) }
    expect(await ask('manifest', '/x', network)).toEqual({ kind: 'unreadable' })
  }
  expect(asked).toEqual([])
})

test('written-out addresses, other protocols, ports and sign-ins in an address are refused before a connection', async () => {
  const { port } = elsewhere
  const network = { ...elsewhere.network, mayConnect: isPublicAddress }
  const limits = { method: 'GET' as const, mostBytes: 100, timeoutMilliseconds: 1000 }
  const addresses = [
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:7f00:1]:${port}/`,
    `https://0x7f.1:${port}/`,
    `https://2130706433:${port}/`,
    `https://user:pass@elsewhere.test:${port}/`,
    `http://elsewhere.test:${port}/`,
    'https://elsewhere.test:22/',
    'file:///etc/passwd',
    'nonsense',
  ]
  asked = []
  for (const address of addresses) await expect(requestChecked(address, limits, network), address).rejects.toThrow()
  expect(asked).toEqual([])
})
