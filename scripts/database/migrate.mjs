import { createHash, randomUUID } from 'node:crypto'
import { isCommand, main } from '../support/main.mjs'
import { say } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'
import { connect, readDatabaseUrl } from './connect.mjs'
import { readMigrations } from './read-migrations.mjs'

/** Prisma's own table, so that its engine finds the same history where it can be had. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at DATETIME(3),
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at DATETIME(3),
  started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`

const binaryLoggingForbidsTriggers = 1419

/** A lock's name has 64 characters at most, a database's too, and locks belong to the whole server. */
const lockName = (database) => `migrate ${createHash('sha256').update(database).digest('hex').slice(0, 40)}`

/** Refuses what would leave the database in a state that nobody has ever seen. */
function refuseUnsafe(migration, row) {
  if (!row.finished_at)
    throw new Stop(
      `The migration ${migration.name} was begun and did not finish${row.logs ? ` (${row.logs})` : ''}. Put right by hand what it left half done, then run:\n  DELETE FROM _prisma_migrations WHERE id = '${row.id}';\nand try again. A database with nothing to keep is simply made anew.`,
    )
  if (row.checksum !== migration.checksum)
    throw new Stop(
      `The migration ${migration.name} was edited after it had been applied. Restore the file as it was, and write the change as a new migration.`,
    )
}

async function apply(connection, migration) {
  const id = randomUUID()
  const { name, checksum, sql } = migration
  await connection.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)', [
    id,
    checksum,
    name,
  ])
  try {
    await connection.query(sql)
  } catch (error) {
    const reason = error.sqlMessage ?? error.message
    await connection.query('UPDATE _prisma_migrations SET logs = ? WHERE id = ?', [reason, id])
    if (error.errno === binaryLoggingForbidsTriggers) {
      // Nothing was changed by a refused trigger, but statements before it in the file may have been.
      throw new Stop(
        `The migration ${name} makes a trigger, which this server refuses while it writes a binary log. Let its administrator run:\n  SET GLOBAL log_bin_trust_function_creators = 1;\nthen see to the migration as the next attempt will say.`,
        { cause: error },
      )
    }
    throw new Stop(`The migration ${name} failed: ${reason}.`, { cause: error })
  }
  await connection.query(
    'UPDATE _prisma_migrations SET finished_at = CURRENT_TIMESTAMP(3), applied_steps_count = 1 WHERE id = ?',
    [id],
  )
}

/**
 * Applies what is missing, in order. Several runners at once take turns, and the later ones find nothing to do.
 * @param {string} databaseUrl
 * @param {{ migrations?: import('./read-migrations.mjs').Migration[] }} [options]
 * @returns {Promise<string[]>} the names of the applied ones
 */
export async function migrate(databaseUrl, { migrations = readMigrations() } = {}) {
  const connection = await connect(databaseUrl, { multipleStatements: true })
  try {
    const lock = lockName(readDatabaseUrl(databaseUrl).database)
    const [{ locked }] = await connection.query('SELECT GET_LOCK(?, 300) AS locked', [lock])
    if (Number(locked) !== 1)
      throw new Stop(
        'Another migration of this database has been running for five minutes; look at it, then try again.',
      )
    await connection.query(historyTable)
    const rows = await connection.query(
      'SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
    )
    const history = new Map(rows.map((row) => [row.migration_name, row]))
    // All are looked at before any is applied, so that a refusal changes nothing.
    for (const migration of migrations) {
      const row = history.get(migration.name)
      if (row) refuseUnsafe(migration, row)
    }
    const missing = migrations.filter(({ name }) => !history.has(name))
    for (const migration of missing) await apply(connection, migration)
    return missing.map(({ name }) => name)
  } finally {
    // Closing the connection gives the lock back.
    await connection.end()
  }
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    if (!process.env.DATABASE_URL) throw new Stop('DATABASE_URL is not set; use npm run db:migrate, which sets it.')
    const applied = await migrate(process.env.DATABASE_URL)
    for (const name of applied) say(`applied ${name}`)
    say(applied.length ? `${applied.length} migrations applied.` : 'The database is up to date.')
  })
}
