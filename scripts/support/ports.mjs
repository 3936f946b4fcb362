import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** @param {number} port @param {string} [host] */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** A free port below the range that systems give to outgoing connections, so that nobody takes it meanwhile. */
export async function pickFreePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isPortFree(port)) return port
  }
}
