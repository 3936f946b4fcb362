import type { Connection } from 'mariadb'
import { fillLists } from '@/bench/base/fill-lists'
import { disconnect } from '@/lib/db'
import { connect } from '@/scripts/database/connect.mjs'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'
import { type Explained, explain } from './explain'
import { QueryTap } from './query-tap'

export type PlanDatabase = {
  connection: Connection
  /** Runs a verb, and explains every SELECT that it sends. */
  explained: (work: () => Promise<unknown>) => Promise<Explained[]>
  close: () => Promise<void>
}

/**
 * A database of its own for a test of plans, in which one clinic of twenty holds 40 % of all rows, and which listens to what is
 * sent there. To be opened before anything else asks the database.
 */
export async function openPlanDatabase(): Promise<PlanDatabase> {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  return new Promise((resolve, reject) => {
    const scratch = withScratchDatabase(async (databaseUrl: string) => {
      const { database, close } = await fillAndListen(databaseUrl)
      const closed = async () => {
        finish()
        await scratch
      }
      resolve({ ...database, close: closed })
      await finished
      await close()
    })
    scratch.catch(reject)
  })
}

async function fillAndListen(databaseUrl: string) {
  await migrate(databaseUrl)
  const connection = await connect(databaseUrl)
  await fillLists(connection, { patients: 2000, results: 8000 })
  await connection.query('SET autocommit = 1')
  const tap = await QueryTap.before(databaseUrl)
  process.env['DATABASE_URL'] = tap.databaseUrl
  const close = async () => {
    await disconnect()
    await tap.close()
    await connection.end()
  }
  return { database: { connection, explained: (run: Work) => explainAll(connection, tap, run) }, close }
}

type Work = () => Promise<unknown>

async function explainAll(connection: Connection, tap: QueryTap, run: Work): Promise<Explained[]> {
  tap.take()
  await run()
  // The driver asks for the version when it first connects.
  const selects = tap.take().filter((sql) => /^\s*SELECT/i.test(sql) && !sql.includes('VERSION()'))
  const plans: Explained[] = []
  for (const sql of selects) plans.push(await explain(connection, sql))
  return plans
}
