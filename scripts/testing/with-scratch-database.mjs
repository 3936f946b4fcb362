import { randomBytes } from 'node:crypto'
import { connect } from '../database/connect.mjs'

/**
 * Gives a test an empty database of its own on the server of DATABASE_URL, and drops it after.
 * @template T
 * @param {(databaseUrl: string, query: (sql: string, values?: unknown[]) => Promise<any>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchDatabase(work) {
  const serverUrl = /** @type {string} */ (process.env.DATABASE_URL)
  const connection = await connect(serverUrl, { multipleStatements: true })
  // The first number is a process that lives, so that no other run takes it for abandoned.
  const name = `test_${process.pid}_scratch_${randomBytes(4).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  try {
    await connection.query(
      `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci; USE \`${name}\``,
    )
    return await work(url.href, (sql, values) => connection.query(sql, values))
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``)
    await connection.end()
  }
}
