import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint, readStamp } from '../support/fingerprint.mjs'
import { oneAtATime } from '../support/lock.mjs'
import { inRoot, inState } from '../support/paths.mjs'
import { runStep } from '../support/run.mjs'
import { showProgress } from '../support/say.mjs'

const stamp = () => inRoot('node_modules', '.oodomedlink-install')
const wanted = () => fingerprint(['package-lock.json', '.npmrc'], `node ${process.versions.modules}`)

/** npm writes this file last: with it, a folder that somebody installed by hand is known to be whole and as locked. */
function installedByHand() {
  const record = inRoot('node_modules', '.package-lock.json')
  return existsSync(record) && sameVersions(record)
}

function sameVersions(record) {
  const read = (file) => JSON.parse(readStamp(file)).packages
  const [installed, locked] = [read(record), read(inRoot('package-lock.json'))]
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    return path === '' || optional || devOptional || installed[path]?.version === version
  })
}

/** Installs the packages of package-lock.json, unless exactly they are there; an installation cut short is done again. */
export async function requirePackages() {
  await oneAtATime(inState('packages.lock'), async () => {
    if (readStamp(stamp()) === wanted() && existsSync(inRoot('node_modules', '.package-lock.json'))) return
    if (!installedByHand()) {
      rmSync(stamp(), { force: true })
      const options = ['ci', '--no-audit', '--no-fund', '--include=dev']
      await showProgress('Installing the packages of package-lock.json', () =>
        runStep('Installing the packages', 'npm', options, { log: 'npm-ci' }),
      )
    }
    writeFileSync(stamp(), `${wanted()}\n`)
  })
}
