import { Stop } from '../support/stop.mjs'
import { readServerVersion } from './find-binaries.mjs'

/**
 * A connection string as the driver's options. Passwords are percent-encoded in the string.
 * @param {string} databaseUrl
 */
export function readDatabaseUrl(databaseUrl) {
  let url
  try {
    url = new URL(databaseUrl)
  } catch (cause) {
    throw new Stop('DATABASE_URL is not an address; it looks like mysql://user:password@host:3306/name.', { cause })
  }
  const database = decodeURIComponent(url.pathname.slice(1))
  if (url.protocol !== 'mysql:' || !database)
    throw new Stop(
      'DATABASE_URL must begin with mysql:// and end in the name of a database, as in mysql://user:password@host:3306/name.',
    )
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = /^(1|true|require|required|strict|verify)/i.test(
    url.searchParams.get('ssl') ?? url.searchParams.get('sslaccept') ?? '',
  )
  return {
    host,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(secure ? { ssl: { rejectUnauthorized: true } } : {}),
  }
}

/** The true reason why a database did not answer, in a sentence that never holds the password. */
export function explainConnectionFailure(error, { host, port, user, database }) {
  const place = `${host}:${port}`
  const code = error?.cause?.code ?? error?.code
  const reasons = {
    ECONNREFUSED: `nothing listens at ${place}`,
    ENOTFOUND: `the name ${host} is not known`,
    EAI_AGAIN: `the name ${host} could not be looked up`,
    ER_ACCESS_DENIED_ERROR: `the server at ${place} refuses the user ${user} or the password`,
    ER_DBACCESS_DENIED_ERROR: `the user ${user} may not use the database ${database} at ${place}`,
    ER_BAD_DB_ERROR: `the server at ${place} has no database called ${database}; create it with: CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    ER_CON_COUNT_ERROR: `the server at ${place} has no connection left`,
  }
  const timedOut = /TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(`${code}`)
  const known =
    reasons[code] ?? (timedOut ? `${place} does not answer` : (error?.sqlMessage ?? `${place} answered with ${code}`))
  return `The database of DATABASE_URL cannot be used: ${known}.`
}

/**
 * Opens one connection of the driver itself, whose errors say what is wrong (a pool only says that it waited).
 * @param {string} databaseUrl @param {{ multipleStatements?: boolean, connectTimeout?: number }} [options]
 */
export async function connect(databaseUrl, options = {}) {
  // Loaded late, because these scripts also run before packages are installed.
  const { createConnection } = await import('mariadb')
  const address = readDatabaseUrl(databaseUrl)
  const loopback = ['127.0.0.1', 'localhost', '::1'].includes(address.host)
  const settings = { timezone: 'Z', connectTimeout: 8000, allowPublicKeyRetrieval: loopback, ...address, ...options }
  try {
    return await createConnection(settings)
  } catch (error) {
    throw new Stop(explainConnectionFailure(error, address), { cause: error })
  }
}

/** Connects once to say early and plainly what is wrong with a database, and refuses one that is too old. */
export async function checkDatabase(databaseUrl) {
  const connection = await connect(databaseUrl)
  try {
    const [{ version }] = await connection.query('SELECT VERSION() AS version')
    const about = readServerVersion(version)
    if (!about?.supported)
      throw new Stop(`The database server is too old (${version}): MySQL 8 or MariaDB 10.6 is the oldest that works.`)
    return about
  } finally {
    await connection.end()
  }
}
