import { createServer, type Server, type Socket, connect } from 'node:net'
import { once } from 'node:events'

/** A message of the protocol: three bytes of length, one of number, then the command. */
const headerBytes = 4
const queryCommand = 3
const patienceMilliseconds = 5000

/**
 * A way to the database that listens in: it keeps every statement exactly as it is sent, whoever makes it and by whatever
 * library. For tests only; it sees the text protocol.
 */
export class QueryTap {
  private readonly statements: string[] = []
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    readonly databaseUrl: string,
  ) {}

  static async before(databaseUrl: string): Promise<QueryTap> {
    const target = new URL(databaseUrl)
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The tap has no port.')
    const url = new URL(databaseUrl)
    url.hostname = '127.0.0.1'
    url.port = String(address.port)
    const tap = new QueryTap(server, url.href)
    server.on('connection', (client) => tap.passOn(client, target))
    return tap
  }

  /** The statements that were sent since the last time. */
  take(): string[] {
    return this.statements.splice(0)
  }

  /**
   * Ends once everybody has hung up. A pool that was told to end may still be greeting the database; cut off in the middle, it
   * would complain where nobody listens. Who does not hang up by themselves is cut off in the end.
   */
  async close(): Promise<void> {
    const isOver = once(this.server, 'close')
    this.server.close()
    const limit = setTimeout(() => this.sockets.forEach((socket) => socket.destroy()), patienceMilliseconds)
    await isOver
    clearTimeout(limit)
  }

  private passOn(client: Socket, { hostname, port }: URL) {
    const database = connect(Number(port), hostname)
    for (const socket of [client, database]) {
      this.sockets.add(socket.setNoDelay())
      // A connection that breaks is told to whoever holds its other end.
      socket.on('error', () => socket.destroy())
    }
    client.on('data', this.listener()).pipe(database)
    database.pipe(client)
  }

  private listener() {
    let held = Buffer.alloc(0)
    return (chunk: Buffer) => {
      held = Buffer.concat([held, chunk])
      while (held.length >= headerBytes) {
        const end = headerBytes + held.readUIntLE(0, 3)
        if (held.length < end) return
        const [number, command] = [held[3], held[headerBytes]]
        // Later numbers belong to the greeting and to what a command goes on with.
        if (number === 0 && command === queryCommand) this.statements.push(held.toString('utf8', headerBytes + 1, end))
        held = held.subarray(end)
      }
    }
  }
}
