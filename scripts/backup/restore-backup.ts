import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { openSegments } from '@/lib/files/open-segments'
import { localStorage } from '@/lib/files/storage/local'
import { connect } from '../database/connect.mjs'
import { migrate } from '../database/migrate.mjs'
import { readMigrations } from '../database/read-migrations.mjs'
import { Stop } from '../support/stop.mjs'
import { checkBackup, listedFiles } from './check-backup'
import { linesOf } from './lines'
import { countRows, dropEverything, loadTables } from './load-database'
import { dumpPlace } from './make-backup'
import { databaseName, type Manifest, readManifest } from './manifest'
import type { BackupKeys } from './seal'

type Options = {
  databaseUrl: string
  filesDirectory: string
  folder: string
  passphrase: string | undefined
  /** Takes away what the database holds; without it only an empty one is restored into. */
  replace?: boolean
  say?: (line: string) => void
}

/**
 * Puts a backup back: checked whole first, then the tables as the backup's version had them, the rows, the files, and at last
 * what newer migrations change. The backup may come from MariaDB or MySQL, whichever this server is.
 * @throws Stop before anything is changed, where the backup is altered, is of a newer version, or the database is not empty
 */
export async function restoreBackup(options: Options): Promise<Manifest> {
  const { databaseUrl, filesDirectory, folder, passphrase, replace = false, say } = options
  const { manifest, keys } = await readManifest(folder, passphrase)
  say?.('Checking the backup …')
  await checkBackup(folder, manifest)
  const migrations = migrationsOfBackup(manifest)
  await requireEmpty(databaseUrl, replace)
  say?.('Making the tables …')
  await migrate(databaseUrl, { migrations })
  say?.('Writing the rows …')
  await load(databaseUrl, dumpIn(folder, manifest, keys), manifest)
  say?.('Copying the sealed files …')
  const [source, target] = [
    localStorage({ directory: path.join(folder, 'files') }),
    localStorage({ directory: filesDirectory }),
  ]
  for await (const { key } of listedFiles(folder)) await target.put(key, source.open(key))
  say?.('Bringing the tables up to date …')
  await migrate(databaseUrl)
  return manifest
}

/** The migrations that the backup's database had, as they lie here. */
function migrationsOfBackup({ migrations }: Manifest) {
  const here = new Map(readMigrations().map((migration) => [migration.name, migration]))
  return migrations.map(({ name, checksum }) => {
    const found = here.get(name)
    if (found?.checksum === checksum) return found
    throw new Stop(
      `The backup was made by another version: it has the migration ${name}, which is ${found ? 'different' : 'not'} here. Restore it with the version that made it, or a newer one.`,
    )
  })
}

async function requireEmpty(databaseUrl: string, replace: boolean): Promise<void> {
  const connection = await connect(databaseUrl)
  try {
    if (!replace && (await countRows(connection)) > 0)
      throw new Stop(
        'The database is not empty. Name an empty one in DATABASE_URL; or, to lose what this one holds, add --replace.',
      )
    await dropEverything(connection)
  } finally {
    await connection.end()
  }
}

function dumpIn(folder: string, { database }: Manifest, keys: BackupKeys | undefined): AsyncIterable<string> {
  const written = createReadStream(path.join(folder, databaseName))
  const packed = keys
    ? Readable.from(openSegments({ fileKey: keys.database, storageKey: dumpPlace }, written, database.plainBytes))
    : written
  const unpacked = createGunzip()
  // A stream that breaks in the middle ends the reading with its reason.
  packed.once('error', (cause: Error) => unpacked.destroy(cause))
  return linesOf(packed.pipe(unpacked) as AsyncIterable<Uint8Array>)
}

async function load(databaseUrl: string, lines: AsyncIterable<string>, { database }: Manifest): Promise<void> {
  const connection = await connect(databaseUrl)
  try {
    const counts = await loadTables(connection, lines)
    for (const [table, rows] of Object.entries(database.rows))
      if (counts[table] !== rows)
        throw new Stop(
          `The table ${table} got ${counts[table] ?? 0} rows in place of ${rows}. Restore into an empty database anew.`,
        )
  } finally {
    await connection.end()
  }
}
