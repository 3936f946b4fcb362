import autocannon from 'autocannon'
import { type Figures, percentile } from './figures'

/** Each connection asks as somebody else, for its own addresses in turn. */
export type ReadingLoad = {
  kind: 'reading'
  url: string
  seconds: number
  clients: { headers: Record<string, string>; paths: string[] }[]
}

export async function runReadingLoad({ url, seconds, clients }: ReadingLoad): Promise<Figures> {
  let next = 0
  const times: number[] = []
  let bytes = 0
  const run = autocannon({
    url,
    connections: clients.length,
    duration: seconds,
    setupClient: (connection) => {
      const client = clients[next++ % clients.length]
      if (client) connection.setRequests(client.paths.map((path) => ({ path, headers: client.headers })))
    },
  })
  run.on('response', (_, status, size, milliseconds) => {
    if (status === 200) times.push(milliseconds)
    bytes += size
  })
  const { errors, timeouts, non2xx, duration } = await run
  return {
    count: times.length,
    errors: errors + timeouts + non2xx,
    bytes,
    seconds: duration,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  }
}
