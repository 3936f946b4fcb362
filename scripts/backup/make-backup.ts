import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Connection } from 'mariadb'
import { sealSegments } from '@/lib/files/seal-segments'
import packageFile from '@/package.json'
import { connect } from '../database/connect.mjs'
import { Stop } from '../support/stop.mjs'
import { copyFiles } from './copy-files'
import { beginSnapshot, dumpTables, listTables } from './dump-database'
import { databaseName, type Manifest, writeManifest } from './manifest'
import { keysFrom, newDerivation } from './seal'

/** What the segments of the dump are bound to. */
export const dumpPlace = 'backup/database'

type Options = {
  databaseUrl: string
  /** Where the sealed objects of the local storage lie. */
  filesDirectory: string
  /** A new folder. */
  folder: string
  /** Without one the database is written in clear. */
  passphrase: string | undefined
  say?: (line: string) => void
}

/**
 * Writes everything that an installation is into a new folder: the database as it is at one moment, sealed, and the sealed
 * objects that it names. The portal goes on meanwhile. Nothing is held in memory; the manifest comes last.
 * @throws Stop for a folder that holds something already
 */
export async function makeBackup({ databaseUrl, filesDirectory, folder, passphrase, say }: Options): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new Stop(`The folder ${folder} is not empty. A backup needs a folder of its own.`)
  const derivation = passphrase === undefined ? null : newDerivation()
  const keys = passphrase !== undefined && derivation ? await keysFrom(passphrase, derivation) : undefined
  const [connection, now] = [await connect(databaseUrl), await connect(databaseUrl)]
  try {
    await beginSnapshot(connection)
    say?.('Writing the database …')
    const database = await writeDatabase(connection, path.join(folder, databaseName), keys?.database)
    say?.('Copying the sealed files …')
    const copied = await copyFiles(
      { snapshot: connection, now },
      { from: filesDirectory, to: path.join(folder, 'files'), folder },
      (count) => {
        if (count % 1000 === 0) say?.(`  ${count} files`)
      },
    )
    const manifest: Manifest = {
      form: 1,
      version: packageFile.version,
      madeAt: new Date().toISOString(),
      server: await serverOf(connection),
      sealed: derivation,
      database,
      migrations: await migrationsOf(connection),
      files: { ...copied, elsewhere: await filesElsewhere(connection) },
      masterKeyIds: await masterKeyIdsOf(connection),
    }
    await writeManifest(folder, manifest, keys)
    return manifest
  } finally {
    await Promise.all([connection.end(), now.end()])
  }
}

async function writeDatabase(connection: Connection, file: string, key: Buffer | undefined) {
  const rows: Record<string, number> = {}
  const tables = await listTables(connection)
  for (const { name } of tables) rows[name] = 0
  const hash = createHash('sha256')
  let [plainBytes, bytes] = [0, 0]
  await pipeline(
    dumpTables(connection, tables, (table) => {
      rows[table] = (rows[table] ?? 0) + 1
    }),
    createGzip(),
    async function* (packed: AsyncIterable<Buffer>) {
      const counted = async function* () {
        for await (const chunk of packed) {
          plainBytes += chunk.length
          yield chunk
        }
      }
      yield* key ? sealSegments({ fileKey: key, storageKey: dumpPlace }, counted()) : counted()
    },
    async function* (written: AsyncIterable<Buffer>) {
      for await (const chunk of written) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { bytes, plainBytes, sha256: hash.digest('hex'), rows }
}

async function serverOf(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }[]>('SELECT VERSION() AS version')
  return row?.version ?? 'unknown'
}

function migrationsOf(connection: Connection) {
  return connection.query<Manifest['migrations']>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
}

async function filesElsewhere(connection: Connection): Promise<Record<string, number>> {
  const rows = await connection.query<{ provider: string; files: bigint }[]>(
    `SELECT storage_provider AS provider, COUNT(*) AS files FROM stored_files
     WHERE storage_provider <> 'local' AND stored_at IS NOT NULL GROUP BY storage_provider`,
  )
  return Object.fromEntries(rows.map(({ provider, files }) => [provider, Number(files)]))
}

async function masterKeyIdsOf(connection: Connection): Promise<string[]> {
  const rows = await connection.query<{ id: string }[]>(
    'SELECT DISTINCT master_key_id AS id FROM stored_files ORDER BY master_key_id',
  )
  return rows.map(({ id }) => id)
}
