import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { bodyLengthHeader, sendBodyLength } from './body-length.mjs'

let server: Server | undefined
afterEach(() => server?.close())

async function answerOf(handler: RequestListener) {
  server = createServer((request, response) => {
    sendBodyLength(response)
    handler(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server?.once('listening', resolve))
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

test('a document that leaves piece by piece says its length, under its usual name only', async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader(bodyLengthHeader, '6')
    response.write('abc')
    response.end('def')
  })
  expect(answer.headers.get('content-length')).toBe('6')
  expect(answer.headers.has(bodyLengthHeader)).toBe(false)
  expect(await answer.text()).toBe('abcdef')
})

test('a document that is cut off on its way is not taken for a whole one', async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader(bodyLengthHeader, '6')
    response.write('abc', () => response.destroy())
  })
  await expect(answer.text()).rejects.toThrow()
})

test('a body that is compressed on its way does not claim the length of the plain one', async () => {
  const answer = await answerOf((_, response) => {
    response.setHeader(bodyLengthHeader, '6')
    response.setHeader('content-encoding', 'identity')
    response.end('abc')
  })
  expect(answer.headers.get('content-length')).not.toBe('6')
  expect(answer.headers.has(bodyLengthHeader)).toBe(false)
})
