import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, openSync, readFileSync, closeSync } from 'node:fs'
import { dirname } from 'node:path'
import { oneAtATime } from '../support/lock.mjs'
import { isPortFree, pickFreePort } from '../support/ports.mjs'
import { isAlive, waitUntil } from '../support/processes.mjs'
import { showProgress } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'
import { connect } from './connect.mjs'
import { initialiseDataDirectory, userArguments, writeInitFile } from './initialise.mjs'
import { urlFor } from './private-server.mjs'
import { requireDatabaseBinaries } from './require-binaries.mjs'
import { readAccess, rememberAccess } from './state.mjs'
import { endPrivateServer } from './stop-private-server.mjs'
import { enlist } from './users.mjs'

/** Whether the server that answers is this clone's: another one may have taken the port since. */
async function answers(server, access) {
  if (!access.port) return false
  try {
    const connection = await connect(urlFor(access, 'information_schema'), { connectTimeout: 2000 })
    const [{ directory }] = await connection.query('SELECT @@datadir AS directory')
    await connection.end()
    return directory.replace(/[\\/]+$/, '') === server.dataDirectory
  } catch {
    return false
  }
}

/** The last lines of the server's own log, for the sentence that says why it did not start. */
function lastWords({ logFile }) {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  return (
    lines
      .filter((line) => /error/i.test(line))
      .slice(-3)
      .join('\n') || lines.slice(-3).join('\n')
  ).trim()
}

function spawnServer(server, binaries, access) {
  mkdirSync(dirname(server.logFile), { recursive: true })
  const log = openSync(server.logFile, 'w')
  // A server that starts empties its folder for temporary tables: another one's must not be the same. It may run as another user.
  const temporary = `${server.dataDirectory}-temporary`
  mkdirSync(temporary, { recursive: true })
  chmodSync(temporary, 0o1777)
  const options = [
    '--no-defaults',
    `--datadir=${server.dataDirectory}`,
    `--tmpdir=${temporary}`,
    `--socket=${server.socket}`,
    `--port=${access.port}`,
    '--bind-address=127.0.0.1',
    `--pid-file=${server.pidFile}`,
    `--init-file=${server.initFile}`,
    '--skip-log-bin',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    ...(binaries.flavour === 'MySQL' ? ['--mysqlx=OFF'] : []),
    ...server.settings,
    ...userArguments(),
  ]
  // In a session of its own: Ctrl-C must not reach it before those who still write to it.
  const child = spawn(binaries.server, options, { detached: true, stdio: ['ignore', log, log], windowsHide: true })
  closeSync(log)
  child.unref()
  return child
}

async function launch(server) {
  const binaries = await requireDatabaseBinaries()
  await endPrivateServer(server)
  await initialiseDataDirectory(server, binaries)
  const access = readAccess(server.stateFile)
  if (!access.port || !(await isPortFree(access.port))) access.port = await pickFreePort()
  rememberAccess(server.stateFile, access)
  writeInitFile(server, access, binaries.flavour)
  const child = spawnServer(server, binaries, access)
  let failure
  child.once('error', (error) => (failure = error))
  // Recovery after a crash can take minutes on a large directory; a server that has ended is not waited for.
  const ready = await showProgress(
    `Starting a private ${binaries.flavour} ${binaries.version} on ${server.dataDirectory}`,
    () => waitUntil(async () => Boolean(failure) || !isAlive(child.pid) || (await answers(server, access)), 300_000),
  )
  if (!ready || failure || !isAlive(child.pid))
    throw new Stop(
      `The private database did not start; its log ${server.logFile} ends in:\n${failure?.message ?? lastWords(server)}`,
    )
  return access
}

/**
 * Makes sure that a private server runs, ours from before if it still answers.
 * Two commands at once start one server: the second waits for the first.
 * @param {import('./private-server.mjs').PrivateServer} server
 * @returns {Promise<{ port: number, user: string, password: string }>}
 */
export async function startPrivateServer(server) {
  return oneAtATime(server.lockFile, async () => {
    enlist(server)
    const known = readAccess(server.stateFile)
    return (await answers(server, known)) ? known : launch(server)
  })
}
