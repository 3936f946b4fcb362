import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from '../support/stop.mjs'

/**
 * Waits until the portal says of itself that it is ready.
 * @param {{ port: number, host?: string, ended: Promise<number>, limitMilliseconds?: number }} options `ended` is the server's exit code
 */
export async function waitUntilReady({ port, host = '127.0.0.1', ended, limitMilliseconds = 120_000 }) {
  const end = performance.now() + limitMilliseconds
  /** @type {number | undefined} */
  let exitCode
  void ended.then((code) => (exitCode = code))
  let answer = 'no answer'
  while (performance.now() < end) {
    if (exitCode !== undefined)
      throw new Stop(`The portal ended before it was ready (exit code ${exitCode}); the lines above say why.`)
    try {
      const response = await fetch(`http://${host}:${port}/api/health/ready`, { signal: AbortSignal.timeout(10_000) })
      if (response.ok) return
      answer = `${response.status} ${(await response.text()).slice(0, 200)}`
    } catch {
      // Nothing listens yet.
    }
    await sleep(100)
  }
  throw new Stop(`The portal is not ready after ${limitMilliseconds / 1000} s; /api/health/ready last said: ${answer}`)
}
