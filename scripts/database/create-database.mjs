import { connect } from './connect.mjs'
import { urlFor } from './private-server.mjs'

/** Makes a database on a private server if it is missing, or anew. @returns {Promise<string>} its connection string */
export async function createDatabase(access, name, { fresh = false } = {}) {
  const connection = await connect(urlFor(access, 'information_schema'))
  try {
    if (fresh) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``)
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  } finally {
    await connection.end()
  }
  return urlFor(access, name)
}
