import { randomBytes } from 'node:crypto'
import { isCommand, main } from '../support/main.mjs'
import { say } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'
import { compareCatalogues } from './compare-catalogues.mjs'
import { connect } from './connect.mjs'
import { readSchema, schemaToSql } from './ddl.mjs'
import { migrate } from './migrate.mjs'
import { readCatalogue } from './read-catalogue.mjs'
import { readMigrations } from './read-migrations.mjs'

/**
 * Compares what the schema says with what the migrations make, each built in a scratch database that is dropped after.
 * @param {string} databaseUrl of a user who may create databases
 * @param {{ schema?: [string, string][], migrations?: import('./read-migrations.mjs').Migration[] }} [options]
 * @returns {Promise<string[]>} the differences, a sentence each
 */
export async function findDrift(databaseUrl, { schema = readSchema(), migrations = readMigrations() } = {}) {
  const mark = randomBytes(6).toString('hex')
  const scratch = { schema: `drift_schema_${mark}`, migrations: `drift_migrations_${mark}` }
  const sql = await schemaToSql(schema)
  const connection = await connect(databaseUrl, { multipleStatements: true })
  try {
    for (const name of Object.values(scratch))
      await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
    const migrationsUrl = new URL(databaseUrl)
    migrationsUrl.pathname = `/${scratch.migrations}`
    await migrate(migrationsUrl.href, { migrations })
    if (sql) await connection.query(`USE \`${scratch.schema}\`; ${sql}`)
    const wanted = await readCatalogue(connection, scratch.schema)
    return compareCatalogues(wanted, await readCatalogue(connection, scratch.migrations))
  } catch (error) {
    if (error.errno === 1044)
      throw new Stop('The drift check makes two scratch databases, which this database user may not.', { cause: error })
    throw error
  } finally {
    for (const name of Object.values(scratch))
      await connection.query(`DROP DATABASE IF EXISTS \`${name}\``).catch(() => undefined)
    await connection.end()
  }
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    if (!process.env.DATABASE_URL) throw new Stop('DATABASE_URL is not set; use npm run db:drift, which sets it.')
    const differences = await findDrift(process.env.DATABASE_URL)
    for (const difference of differences) say(difference)
    say(differences.length ? `${differences.length} differences.` : 'The schema and the migrations say the same.')
    return differences.length ? 1 : 0
  })
}
