import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const windows = process.platform === 'win32'

/** Folders that hold servers but are often missing from a person's PATH. */
const usualFolders = windows
  ? ['C:\\Program Files', 'C:\\Program Files\\MySQL'].flatMap((base) => serverFoldersIn(base))
  : [
      '/usr/sbin',
      '/usr/local/bin',
      '/usr/local/sbin',
      '/usr/libexec',
      '/usr/local/mysql/bin',
      ...['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew'].flatMap((brew) => [
        `${brew}/bin`,
        `${brew}/sbin`,
        ...['mariadb', 'mysql', 'mysql@8.4', 'mysql@8.0'].map((formula) => `${brew}/opt/${formula}/bin`),
      ]),
      '/opt/local/lib/mariadb/bin',
    ]

function serverFoldersIn(base) {
  try {
    const names = readdirSync(base).filter((name) => /^(MariaDB|MySQL Server) \d/.test(name))
    return names
      .toSorted()
      .toReversed()
      .map((name) => join(base, name, 'bin'))
  } catch {
    return []
  }
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * @param {string[]} names in order of preference
 * @param {string[]} [folders]
 * @returns {string | undefined}
 */
export function findProgram(names, folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders]) {
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const file = join(folder, windows ? `${name}.exe` : name)
      if (isProgram(file)) return file
    }
  }
  return undefined
}

/**
 * Reads what a server says of itself, as in "mariadbd  Ver 10.11.19-MariaDB…" or "mysqld  Ver 8.4.3 for Linux…".
 * @param {string} text
 * @returns {{ flavour: 'MariaDB' | 'MySQL', version: string, supported: boolean } | undefined}
 */
export function readServerVersion(text) {
  const match = /(\d+)\.(\d+)\.\d+/.exec(text)
  if (!match) return undefined
  const [major, minor] = [Number(match[1]), Number(match[2])]
  const flavour = /mariadb/i.test(text) ? 'MariaDB' : 'MySQL'
  const supported = flavour === 'MariaDB' ? major > 10 || (major === 10 && minor >= 6) : major >= 8
  return { flavour, version: match[0], supported }
}

/**
 * The database server on this machine that is new enough, MariaDB before MySQL.
 * @returns {{ server: string, flavour: 'MariaDB' | 'MySQL', version: string, installer: string | undefined } | undefined}
 */
export function findDatabaseBinaries(folders) {
  for (const name of ['mariadbd', 'mysqld']) {
    const server = findProgram([name], folders)
    if (!server) continue
    const about = readServerVersion(
      spawnSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout ?? '',
    )
    if (!about?.supported) continue
    const installer = findProgram(['mariadb-install-db', 'mysql_install_db'], folders)
    if (about.flavour === 'MariaDB' && !installer) continue
    return { server, installer, flavour: about.flavour, version: about.version }
  }
  return undefined
}
