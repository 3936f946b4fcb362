import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { checkNode } from './check-node.mjs'
import { checkDisk, checkPort } from './machine.mjs'

const gigabyte = 1024 ** 3

it('refuses a Node that is too old, and no other', () => {
  for (const version of ['20.20.0', '22.0.0', '24.1.0', '100.0.0']) expect(() => checkNode(version)).not.toThrow()
  for (const version of ['18.20.4', '20.19.9', '4.0.0'])
    expect(() => checkNode(version)).toThrow(`This is Node ${version}; 20.20 or newer`)
})

it('refuses a disk that is too full, and says how much is missing', () => {
  expect(() => checkDisk(3 * gigabyte, 2 * gigabyte)).not.toThrow()
  expect(() => checkDisk(0.5 * gigabyte, 2 * gigabyte)).toThrow('has 0.5 GB free, and 2.0 GB are needed')
})

it('refuses a port that somebody has, and names the option for another', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  await expect(checkPort(port, ['127.0.0.1'])).rejects.toThrow(`Port ${port} is in use`)
  await new Promise((resolve) => server.close(resolve))
  await expect(checkPort(port, ['127.0.0.1', '::1'])).resolves.toBeUndefined()
})
