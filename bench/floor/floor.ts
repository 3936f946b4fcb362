import cluster from 'node:cluster'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readDocument, storeDocument } from './files'
import { newestResults, patientsLike, resultsOfPatient, resultsSentTo } from './lists'

/**
 * The least that the same work can cost on this machine with this runtime and this driver: no framework, nobody asks who is
 * asking, nothing is written down, no page is drawn. It is what the app is compared with, and nothing that could be used.
 */
const processes = Number(process.env['WEB_PROCESSES'] ?? 1)

function sendJson(response: ServerResponse, value: unknown) {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const clinic = Number(query.get('clinic'))
  const patient = Number(query.get('patient'))
  if (pathname === '/newest') return sendJson(response, await newestResults(clinic))
  if (pathname === '/search') return sendJson(response, await patientsLike(clinic, query.get('term') ?? ''))
  if (pathname === '/of-patient') return sendJson(response, await resultsOfPatient(clinic, patient))
  if (pathname === '/sent-to') return sendJson(response, await resultsSentTo(patient))
  if (pathname === '/upload') return sendJson(response, { fileId: await storeDocument(request, clinic) })
  if (pathname === '/file') {
    const body = await readDocument(query.get('id') ?? '')
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': body.length }).end(body)
    return
  }
  response.writeHead(404).end()
}

if (cluster.isPrimary) {
  let ready = 0
  for (let number = 0; number < processes; number += 1) {
    const worker = cluster.fork()
    worker.once('listening', () => {
      ready += 1
      if (ready === processes) process.send?.('ready')
    })
  }
  const stop = () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.kill()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
} else {
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      response.writeHead(500).end()
    })
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1')
}
