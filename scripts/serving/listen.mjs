import { createServer } from 'node:http'
import { Stop } from '../support/stop.mjs'

const minute = 60_000

/** 25 MB over a slow line takes minutes; headers do not. Balancers keep idle connections for up to a minute. */
const timeouts = { headersTimeout: minute, requestTimeout: 15 * minute, keepAliveTimeout: 65_000 }

/** Local mode is for this machine only, whatever else is set; "localhost" may mean either of two addresses. */
export const addressesFor = (env) => (env.APP_ENV === 'production' ? [env.HOST || '0.0.0.0'] : ['127.0.0.1', '::1'])

/**
 * @param {{ handler: import('node:http').RequestListener, host: string, port: number, optional: boolean }} options
 * @returns {Promise<import('node:http').Server | undefined>} nothing when an optional address is not to be had
 */
function listenAt({ handler, host, port, optional }) {
  const server = createServer(timeouts, handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (optional && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) return resolve(undefined)
      const inUse = error.code === 'EADDRINUSE' ? 'another program has it' : error.code
      reject(new Stop(`Port ${port} of ${host} cannot be listened on: ${inUse}.`, { exitCode: 78, cause: error }))
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** @returns {Promise<import('node:http').Server[]>} */
export async function listen(handler, port, hosts) {
  const servers = []
  for (const [position, host] of hosts.entries())
    servers.push(await listenAt({ handler, host, port, optional: position > 0 }))
  return servers.filter((server) => server !== undefined)
}
