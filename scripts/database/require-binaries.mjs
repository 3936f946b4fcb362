import { existsSync } from 'node:fs'
import { canInstallDebianPackages, installDebianPackages } from '../support/debian.mjs'
import { Stop } from '../support/stop.mjs'
import { findDatabaseBinaries } from './find-binaries.mjs'

const packages = ['mariadb-server-core', 'mariadb-client-core']

/** The line that a person types to get a database server. */
export function lineToType(platform = process.platform, isDebian = existsSync('/usr/bin/apt-get')) {
  if (platform === 'darwin') return 'brew install mariadb'
  if (platform === 'win32') return 'winget install MariaDB.Server'
  if (isDebian) return `sudo apt-get install --no-install-recommends ${packages.join(' ')}`
  return existsSync('/usr/bin/dnf')
    ? 'sudo dnf install mariadb-server'
    : 'your package manager, for the package mariadb'
}

/** The server's programs: those that are here, else those that this machine's package manager can give. */
export async function requireDatabaseBinaries() {
  const found = findDatabaseBinaries()
  if (found) return found
  if (canInstallDebianPackages()) {
    await installDebianPackages(packages, 'A database server is needed')
    const installed = findDatabaseBinaries()
    if (installed) return installed
  }
  throw new Stop(
    `No MariaDB (10.6 or newer) or MySQL (8 or newer) was found: install one with\n  ${lineToType()}\nor set DATABASE_URL to a server that runs elsewhere, then try again.`,
  )
}
