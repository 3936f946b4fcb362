import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inState } from '../support/paths.mjs'

/**
 * A database server of this clone's own: where it keeps its things and how it is set.
 * @typedef {{ name: string, dataDirectory: string, stateFile: string, lockFile: string, usersDirectory: string,
 *   logFile: string, initFile: string, pidFile: string, socket: string, settings: string[] }} PrivateServer
 */

/** A socket's path is limited to 107 bytes (103 on macOS), so that it cannot lie inside a clone with a long path. */
export function socketFor(dataDirectory, temporary = tmpdir()) {
  const name = `oodomedlink-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)}.sock`
  const socket = join(temporary, name)
  return Buffer.byteLength(socket) <= 100 ? socket : join('/tmp', name)
}

/** @param {string} name @param {string[]} settings @returns {PrivateServer} */
function describe(name, settings) {
  const dataDirectory = inState(name)
  return {
    name,
    dataDirectory,
    stateFile: inState(`${name}.json`),
    lockFile: inState(`${name}.lock`),
    usersDirectory: inState(`${name}-users`),
    logFile: inState('logs', `${name}.log`),
    initFile: inState(`${name}-init.sql`),
    pidFile: inState(`${name}.pid`),
    socket: socketFor(dataDirectory),
    settings,
  }
}

/** The server that `npm start` uses: durable, as a real one is. */
export const localServer = describe('database', ['--innodb-buffer-pool-size=256M'])

/** The server of the tests: what is lost with the power is made again, so that nothing waits for the disk. */
export const testServer = describe('test-database', [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=512M',
  '--max-connections=400',
])

/** @param {{ port: number, user: string, password: string }} access @param {string} database */
export const urlFor = ({ port, user, password }, database) =>
  `mysql://${user}:${password}@127.0.0.1:${port}/${database}`
