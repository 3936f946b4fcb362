import { type ChildProcess, spawn } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running.mjs'

const child = (code: string): ChildProcess =>
  spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })

it('starts a process again that dies, and gives up on one that dies at once five times', async () => {
  const said: string[] = []
  const reason = await new Promise<string>((giveUp) => {
    keepRunning({
      name: 'It',
      start: () => child('process.exit(3)'),
      giveUp,
      say: (line) => said.push(line),
      backOffMilliseconds: 1,
    })
  })
  expect(said).toEqual(Array.from({ length: 4 }, () => 'It died (3) and is started again.'))
  expect(reason).toContain('It died 5 times at once (last: 3)')
})

it('does not try again what is configured wrongly', async () => {
  const reason = await new Promise<string>((giveUp) => {
    keepRunning({ name: 'It', start: () => child('process.exit(78)'), giveUp, say: () => undefined })
  })
  expect(reason).toBe('It could not start.')
})

it('leaves a process that it has stopped alone', async () => {
  const start = vi.fn(() => child('setInterval(() => {}, 1000)'))
  const kept = keepRunning({ name: 'It', start, giveUp: () => undefined, say: () => undefined, backOffMilliseconds: 1 })
  await kept.stop('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(start).toHaveBeenCalledTimes(1)
})
