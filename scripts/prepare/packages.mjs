import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint, readStamp } from '../support/fingerprint.mjs'
import { oneAtATime } from '../support/lock.mjs'
import { inRoot, inState } from '../support/paths.mjs'
import { runStep } from '../support/run.mjs'
import { say, showProgress } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'

const stamp = () => inRoot('node_modules', '.oodomedlink-install')
const wanted = () => fingerprint(['package-lock.json', '.npmrc'], `node ${process.versions.modules}`)

/** npm writes this file last, so that a folder which has it is whole. */
const record = () => inRoot('node_modules', '.package-lock.json')

/** Whether the versions that are there are the locked ones. Packages for other systems may be missing. */
function isAsLocked() {
  if (!existsSync(record())) return false
  const read = (file) => JSON.parse(readStamp(file)).packages
  const [installed, locked] = [read(record()), read(inRoot('package-lock.json'))]
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    return path === '' || optional || devOptional || installed[path]?.version === version
  })
}

const npm = (...args) =>
  runStep('Installing the packages', 'npm', [...args, '--no-audit', '--no-fund', '--include=dev'], { log: 'npm' })

/**
 * Installs exactly what is locked. `npm ci` refuses a lock file that was written where some packages for other systems
 * could not be seen; a plain install takes the same versions from it, which is then checked.
 */
async function install() {
  try {
    await npm('ci')
    return
  } catch (error) {
    if (!(error instanceof Stop) || !/code EUSAGE/.test(error.message)) throw error
  }
  say(
    '  npm ci wants packages for other systems in package-lock.json; npm install takes the same versions without them.',
  )
  rmSync(inRoot('node_modules'), { recursive: true, force: true })
  await npm('install', '--no-save')
  if (!isAsLocked())
    throw new Stop('package-lock.json does not belong to package.json: run npm install, and try again.')
}

/** Installs the packages of package-lock.json, unless exactly they are there; an installation cut short is done again. */
export async function requirePackages() {
  await oneAtATime(inState('packages.lock'), async () => {
    if (readStamp(stamp()) === wanted() && existsSync(record())) return
    if (!isAsLocked()) await showProgress('Installing the packages of package-lock.json', install)
    writeFileSync(stamp(), `${wanted()}\n`)
  })
}
