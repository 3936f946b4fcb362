import { Stop } from '../support/stop.mjs'
import { checkDatabase } from './connect.mjs'
import { createDatabase } from './create-database.mjs'
import { localServer } from './private-server.mjs'
import { startPrivateServer } from './start-private-server.mjs'

/**
 * The database to work on: DATABASE_URL where it is set, else this clone's private server.
 * @returns {Promise<{ url: string, isPrivate: boolean }>}
 */
export async function requireDatabase(env = process.env) {
  if (env.DATABASE_URL) {
    await checkDatabase(env.DATABASE_URL)
    return { url: env.DATABASE_URL, isPrivate: false }
  }
  if (env.APP_ENV === 'production')
    throw new Stop('DATABASE_URL is not set: with APP_ENV=production no private database is made up.')
  const access = await startPrivateServer(localServer)
  return { url: await createDatabase(access, 'oodomedlink'), isPrivate: true }
}
