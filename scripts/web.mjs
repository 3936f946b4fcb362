import { createServer } from 'node:http'
import next from 'next'
import { whileAnswering } from './serving/answer-in-progress.mjs'
import { sendBodyLength } from './serving/body-length.mjs'
import { closeGracefully } from './serving/close-gracefully.mjs'
import { readTrustedHops } from './serving/client-address.mjs'
import { addressesFor, listen } from './serving/listen.mjs'
import { measureAnswer, readPatterns } from './serving/measure-answers.mjs'
import { setTrustedHeaders } from './serving/trusted-headers.mjs'
import { root } from './support/paths.mjs'

/** One web process: Next behind a plain server that writes the headers which the application may believe. */
async function serveWeb() {
  const port = Number(process.env.PORT || 3000)
  const trustedHops = readTrustedHops(process.env.TRUSTED_PROXY_HOPS)
  // Next answers web sockets on one server only. This one never listens; ours pass on to it.
  const httpServer = createServer()
  const dev = process.env.NODE_ENV === 'development'
  const app = next({ dev, dir: root, hostname: 'localhost', port, httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  // Counted only where somebody reads it.
  const patternOf = process.env.METRICS_TOKEN ? readPatterns() : undefined
  const answer = (request, response) => {
    if (patternOf) measureAnswer(request, response, patternOf)
    setTrustedHeaders(request, response, trustedHops)
    sendBodyLength(response)
    // Next answers its own errors; what comes back here is a connection that broke, and concerns that one only.
    whileAnswering(response, () => handle(request, response)).catch(() => response.destroy())
  }
  const servers = await listen(answer, port, addressesFor(process.env))
  // Only the development mode has web sockets. Without a listener Node answers a request that offers an upgrade as any other.
  const sockets = new Set()
  for (const server of dev ? servers : []) {
    server.on('upgrade', (request, socket, head) => {
      sockets.add(socket.once('close', () => sockets.delete(socket)))
      if (!httpServer.emit('upgrade', request, socket, head)) socket.destroy()
    })
  }
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const socket of sockets) socket.destroy()
    await closeGracefully(servers)
    process.exit(0)
  }
  for (const reason of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(reason, stop)
  process.send?.('ready')
}

try {
  await serveWeb()
} catch (error) {
  // 78 is "wrong configuration": trying again would only say the same.
  process.stderr.write(`${error.message}\n`)
  process.exit(78)
}
