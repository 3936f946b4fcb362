import { existsSync } from 'node:fs'
import { say, showProgress } from './say.mjs'
import { runStep } from './run.mjs'

/** Whether packages of the system can be installed without asking: root on Debian or one of its kin. */
export const canInstallDebianPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Installs packages of the system, having said so. An installation that was interrupted half-way is finished first.
 * @param {string[]} packages @param {string} reason
 */
export async function installDebianPackages(packages, reason) {
  say(`${reason}: installing ${packages.join(', ')} with apt-get, because they are missing on this machine.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3']
  const install = ['install', '-y', '--no-install-recommends', ...patience, ...packages]
  await showProgress(`Installing ${packages.join(', ')}`, async () => {
    await runStep('Finishing an earlier installation', 'dpkg', ['--configure', '-a'], { env, log: 'apt' })
    await runStep('Reading the list of packages', 'apt-get', ['update', ...patience], { env, log: 'apt' })
    await runStep(`Installing ${packages.join(', ')}`, 'apt-get', install, { env, log: 'apt' })
  })
}
