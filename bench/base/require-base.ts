import type { Connection } from 'mariadb'
import { rm } from 'node:fs/promises'
import { connect, readDatabaseUrl } from '@/scripts/database/connect.mjs'
import { migrate } from '@/scripts/database/migrate.mjs'
import { showProgress } from '@/scripts/support/say.mjs'
import { insertDocuments } from './documents'
import { fillLists } from './fill-lists'

/** To be raised when what is generated changes: older bases are then made anew. */
const form = 1

/** Makes sure that the database of this URL holds a whole base; `fresh` makes it anew in any case. */
export async function requireBase(
  databaseUrl: string,
  { filesDirectory, fresh }: { filesDirectory: string; fresh: boolean },
): Promise<void> {
  if (!fresh && (await isComplete(databaseUrl))) {
    await migrate(databaseUrl)
    return
  }
  await showProgress('Generating 20,000 patients and 100,000 results', async () => {
    await rm(filesDirectory, { recursive: true, force: true })
    await emptyDatabase(databaseUrl)
    await migrate(databaseUrl)
    const connection = await connect(databaseUrl, { multipleStatements: true })
    await fill(connection).finally(() => connection.end())
  })
}

async function isComplete(databaseUrl: string): Promise<boolean> {
  const { database } = readDatabaseUrl(databaseUrl)
  const connection = await connect(elsewhere(databaseUrl))
  try {
    const rows = await connection.query<unknown[]>(
      "SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = 'bench_base'",
      [database],
    )
    if (rows.length === 0) return false
    const [base] = await connection.query<{ form: number }[]>(`SELECT form FROM \`${database}\`.bench_base`)
    return base?.form === form
  } finally {
    await connection.end()
  }
}

function elsewhere(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.pathname = '/information_schema'
  return url.href
}

async function emptyDatabase(databaseUrl: string): Promise<void> {
  const { database } = readDatabaseUrl(databaseUrl)
  const connection = await connect(elsewhere(databaseUrl))
  try {
    await connection.query(`DROP DATABASE IF EXISTS \`${database}\``)
    await connection.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  } finally {
    await connection.end()
  }
}

async function fill(connection: Connection): Promise<void> {
  const { results } = await fillLists(connection, { patients: 20_000, results: 100_000 })
  await insertDocuments(connection, results)
  // Written last: a base that was cut short has none.
  await connection.query('CREATE TABLE bench_base (form INT NOT NULL, made_at DATETIME NOT NULL)')
  await connection.query('INSERT INTO bench_base VALUES (?, ?)', [form, new Date()])
  await connection.query('COMMIT')
}
