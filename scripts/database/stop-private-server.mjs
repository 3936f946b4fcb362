import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { oneAtATime } from '../support/lock.mjs'
import { isAlive, waitUntil } from '../support/processes.mjs'
import { Stop } from '../support/stop.mjs'
import { connect } from './connect.mjs'
import { urlFor } from './private-server.mjs'
import { readAccess, readPid } from './state.mjs'
import { leave } from './users.mjs'

function commandLineOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/** The process of a server, if it really is this one: after a crash its number may belong to anybody. */
function processOf(server) {
  const pid = readPid(server.pidFile)
  if (!isAlive(pid)) return undefined
  if (process.platform === 'win32') return pid
  try {
    return commandLineOf(pid).includes(`--datadir=${server.dataDirectory}`) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Windows has no signal that ends a process cleanly, so the server is asked in its own language. */
async function askToEnd(server, pid) {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGTERM')
    return
  }
  const connection = await connect(urlFor(readAccess(server.stateFile), 'information_schema'))
  await connection.query('SHUTDOWN').catch(() => undefined)
  connection.destroy()
}

/** Ends a private server cleanly and waits until its files are closed. One that does not run is fine. */
export async function endPrivateServer(server) {
  const pid = processOf(server)
  if (pid) {
    await askToEnd(server, pid)
    if (!(await waitUntil(() => !isAlive(pid), 60_000, 50)))
      throw new Stop(`The private database (process ${pid}) does not end; end it by hand and try again.`)
  }
  rmSync(server.pidFile, { force: true })
}

/** Says that this command is done with a server, and ends it when nobody else uses it. */
export async function releasePrivateServer(server) {
  await oneAtATime(server.lockFile, async () => {
    if (!leave(server)) await endPrivateServer(server)
  })
}
