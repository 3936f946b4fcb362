import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runStep } from '../support/run.mjs'
import { writePrivately } from '../support/write-privately.mjs'

const runningAsRoot = () => process.getuid?.() === 0

/** The server refuses to run as root unless root is named. */
export const userArguments = () => (runningAsRoot() ? ['--user=root'] : [])

/** MariaDB's installer is a shell script that does not quote its folder: one with a space is made elsewhere and copied. */
async function installMariaDb(directory, install) {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (!/\s/.test(directory)) {
    await install(directory)
    return
  }
  const elsewhere = mkdtempSync('/tmp/oodomedlink-')
  try {
    await install(elsewhere)
    cpSync(elsewhere, directory, { recursive: true })
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
}

/**
 * Makes an empty data directory. It is built beside its place and moved there when whole, so that an interruption
 * never leaves half a directory that looks finished.
 * @param {import('./private-server.mjs').PrivateServer} server
 */
export async function initialiseDataDirectory(server, binaries) {
  if (existsSync(join(server.dataDirectory, 'mysql'))) return
  const draft = `${server.dataDirectory}.new`
  rmSync(draft, { recursive: true, force: true })
  rmSync(server.dataDirectory, { recursive: true, force: true })
  const what = 'Making the database directory'
  const log = `${server.name}-make`
  if (binaries.flavour === 'MySQL') {
    mkdirSync(draft, { recursive: true, mode: 0o700 })
    await runStep(
      what,
      binaries.server,
      ['--no-defaults', '--initialize-insecure', `--datadir=${draft}`, ...userArguments()],
      { log },
    )
  } else if (process.platform === 'win32') {
    await runStep(what, binaries.installer, [`--datadir=${draft}`], { log })
  } else {
    await installMariaDb(draft, (directory) => {
      const options = ['--no-defaults', `--datadir=${directory}`, '--auth-root-authentication-method=socket']
      const args = [...options, '--skip-test-db', '--skip-name-resolve', ...userArguments()]
      return runStep(what, binaries.installer, args, { log })
    })
  }
  renameSync(draft, server.dataDirectory)
}

/**
 * Writes what the server runs at each start: it makes the project's own user, with the password that is remembered.
 * One statement a line, as MySQL demands. MySQL's root has no password after its making, so it is locked.
 */
export function writeInitFile(server, { user, password }, flavour) {
  const account = `'${user}'@'127.0.0.1'`
  const lines = [
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    `ALTER USER ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account};`,
    ...(flavour === 'MySQL' ? ["ALTER USER 'root'@'localhost' ACCOUNT LOCK;"] : []),
  ]
  writePrivately(server.initFile, `${lines.join('\n')}\n`)
}
