import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Stop } from '../support/stop.mjs'
import { type BackupKeys, type Derivation, keysFrom, vouchFor } from './seal'

/** What a backup consists of. The manifest is written last: a folder without one is no backup. */

export const manifestName = 'manifest.json'
export const databaseName = 'database.ndjson.gz'
export const filesListName = 'files.txt'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.number().int().min(0)

const manifestSchema = z.strictObject({
  form: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  server: z.string(),
  /** How the database is sealed; null where it lies in clear, in local mode. */
  sealed: z.strictObject({ salt: z.string(), cost: whole, blockSize: whole, parallelization: whole }).nullable(),
  /** `plainBytes` is what lies under the seal. */
  database: z.strictObject({ bytes: whole, plainBytes: whole, sha256: hash, rows: z.record(z.string(), whole) }),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  files: z.strictObject({
    count: whole,
    bytes: whole,
    listSha256: hash,
    /** Files in storages of others, which are not part of this backup, by storage. */
    elsewhere: z.record(z.string(), whole),
    /** Files that the database names and the disk did not have. */
    missing: z.array(z.string()),
    removedMeanwhile: whole,
  }),
  /** The master keys without which the files do not open. */
  masterKeyIds: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Writes the manifest with what vouches for it. */
export async function writeManifest(folder: string, manifest: Manifest, keys: BackupKeys | undefined): Promise<void> {
  // In the order of the schema, as it will be read.
  const text = JSON.stringify(manifestSchema.parse(manifest))
  const vouched = keys ? vouchFor(keys, text) : null
  const whole = JSON.stringify({ manifest: JSON.parse(text) as Manifest, vouched }, null, 2)
  await writeFile(path.join(folder, manifestName), `${whole}\n`, { mode: 0o600, flag: 'wx' })
}

/**
 * Reads a manifest and checks it.
 * @throws Stop for what is no backup, was altered, or asks for another passphrase
 */
export async function readManifest(
  folder: string,
  passphrase: string | undefined,
): Promise<{ manifest: Manifest; keys: BackupKeys | undefined }> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch((cause: unknown) => {
    throw new Stop(`There is no finished backup in ${folder}: it has no ${manifestName}.`, { cause })
  })
  const { manifest, vouched } = parse(text)
  if (manifest.sealed === null) return { manifest, keys: undefined }
  if (passphrase === undefined)
    throw new Stop('This backup is sealed: set BACKUP_PASSPHRASE to the passphrase that it was made with.')
  const derivation: Derivation = manifest.sealed
  const keys = await keysFrom(passphrase, derivation)
  if (vouched !== vouchFor(keys, JSON.stringify(manifest)))
    throw new Stop('The manifest does not fit the passphrase: either it is another one, or the manifest was altered.')
  return { manifest, keys }
}

function parse(text: string): { manifest: Manifest; vouched: string | null } {
  try {
    return z.strictObject({ manifest: manifestSchema, vouched: z.string().nullable() }).parse(JSON.parse(text))
  } catch (cause) {
    throw new Stop(`The ${manifestName} of this backup cannot be read. It was altered, or a newer version made it.`, {
      cause,
    })
  }
}
