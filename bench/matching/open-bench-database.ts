import { connect } from '@/scripts/database/connect.mjs'
import { migrate } from '@/scripts/database/migrate.mjs'

/** Makes sure of a database of this name beside the one that is given, and turns the process to it. */
export async function openBenchDatabase(name: string): Promise<void> {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  url.pathname = `/${name}`
  process.env['DATABASE_URL'] = url.href
  const server = new URL(url)
  server.pathname = '/information_schema'
  const connection = await connect(server.href)
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  await connection.end()
  await migrate(url.href)
}
