import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { PrismaMariaDb } from '@prisma/adapter-mariadb'
import type { Pool } from 'mariadb'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { assertTenantNamed } from '@/lib/tenancy'
import { env } from '@/lib/env'

/** The only place where a database client is made. */

/** Remembers the driver's pool, which alone knows how many connections there are. */
class WatchedMariaDb extends PrismaMariaDb {
  override async connect() {
    const made = await super.connect()
    kept.oodomedlinkPool = made.underlyingDriver()
    return made
  }
}

/** How this process's connections are used; null before the first question. */
export function poolFigures(): { active: number; idle: number; waiting: number } | null {
  const pool = kept.oodomedlinkPool
  return pool ? { active: pool.activeConnections(), idle: pool.idleConnections(), waiting: pool.taskQueueSize() } : null
}

/** Where the database is and who asks, as the driver wants to know it. */
export function databaseAddress() {
  const url = new URL(env().DATABASE_URL)
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    timezone: 'Z',
    ...(url.searchParams.get('ssl') === 'true' ? { ssl: true } : {}),
  }
}

function adapter() {
  return new WatchedMariaDb(
    { ...databaseAddress(), connectionLimit: env().DATABASE_CONNECTIONS },
    // The adapter keeps no prepared statement (kept ones leak on the server), so that the binary protocol means three messages
    // for each query in place of one. What it is better at, numbers with a floating point, no table of ours has.
    { useTextProtocol: true },
  )
}

function createClient() {
  const base = new PrismaClient({
    adapter: adapter(),
    omit: {
      member: { passwordHash: true, totpSecret: true },
      admin: { passwordHash: true, totpSecret: true },
      doctor: { passwordHash: true, totpSecret: true },
    },
    // A request that waits on a lock for longer than this has lost; the caller may try again.
    transactionOptions: {
      maxWait: 5_000,
      timeout: 20_000,
      isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
    },
  })
  const scoped = base.$extends({
    name: 'tenancy',
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          assertTenantNamed(model, operation, args)
          return query(args)
        },
      },
    },
  })
  return { base, scoped }
}

type Clients = ReturnType<typeof createClient>
type Client = Clients['scoped']

// Next reloads modules in development; one pool has to outlive that.
const kept = globalThis as typeof globalThis & { oodomedlinkDatabase?: Clients; oodomedlinkPool?: Pool }

function clients(): Clients {
  kept.oodomedlinkDatabase ??= createClient()
  return kept.oodomedlinkDatabase
}

const mostTries = 4
const isDeadlock = (cause: unknown) => cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === 'P2034'

/**
 * Of two transactions that wait for each other the database ends one, which lost nothing but its turn: it is done again. What
 * a transaction does outside the database it may therefore do twice, so it does nothing there.
 */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1)
    try {
      return await work()
    } catch (cause) {
      if (!isDeadlock(cause) || tried === mostTries) throw cause
      await pause(randomInt(10, 60) * tried)
    }
}

function lazily(get: () => Clients[keyof Clients]): Client {
  const transaction = (work: never, options?: never) =>
    again(() => get().$transaction(work, options) as Promise<unknown>)
  return new Proxy({} as Client, {
    get: (_, property) => (property === '$transaction' ? transaction : (Reflect.get(get(), property) as unknown)),
  })
}

/** The database as the product sees it: an operation on a clinic's table that names no clinic and no patient is refused. */
export const db = lazily(() => clients().scoped)

/**
 * The same database without that refusal, for the few who work across clinics: the admin's lists, jobs, sign-in.
 * Who may import it is listed in the architecture test.
 */
export const dbAcrossClinics = lazily(() => clients().base)

/** What a verb needs of the database, inside a transaction or not. */
export type Transaction = Omit<Client, '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'>

/** Closes the pool; for scripts and tests. */
export async function disconnect(): Promise<void> {
  await kept.oodomedlinkDatabase?.base.$disconnect()
  delete kept.oodomedlinkDatabase
}
