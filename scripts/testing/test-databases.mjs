import { connect } from '../database/connect.mjs'
import { createDatabase } from '../database/create-database.mjs'
import { migrate } from '../database/migrate.mjs'
import { testServer, urlFor } from '../database/private-server.mjs'
import { startPrivateServer } from '../database/start-private-server.mjs'
import { releasePrivateServer } from '../database/stop-private-server.mjs'
import { onExit } from '../support/main.mjs'
import { isAlive } from '../support/processes.mjs'

/** Named after the run, so that two runs at once in one clone do not see each other. */
const nameFor = (purpose, pid = process.pid) => `test_${pid}_${purpose}`

/** Removes what runs have left that were ended outright. Their names begin with their process. */
async function dropAbandoned(connection, also) {
  const rows = await connection.query(
    "SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'test\\_%'",
  )
  for (const { name } of rows) {
    const pid = Number(name.split('_')[1])
    if (pid === also || !isAlive(pid)) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``)
  }
}

/**
 * Starts the tests' own server, which ends with the last run that uses it.
 * @returns {Promise<{ create: (purpose: string) => Promise<string> }>} `create` makes an empty database and migrates it
 */
export async function startTestDatabases() {
  onExit(() => releasePrivateServer(testServer))
  const access = await startPrivateServer(testServer)
  const tidy = async (also) => {
    const connection = await connect(urlFor(access, 'information_schema'))
    await dropAbandoned(connection, also).finally(() => connection.end())
  }
  await tidy()
  onExit(() => tidy(process.pid))
  return {
    async create(purpose) {
      const url = await createDatabase(access, nameFor(purpose), { fresh: true })
      await migrate(url)
      return url
    },
  }
}
