import { createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { Stop } from '../support/stop.mjs'

const shortestPassphrase = 16

/** How the key comes from the passphrase; stands in the manifest, so that later versions may ask for more. */
export type Derivation = { salt: string; cost: number; blockSize: number; parallelization: number }

export type BackupKeys = { database: Buffer; manifest: Buffer }

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** A new derivation: 128 MB and half a second for each guess. */
export const newDerivation = (): Derivation => ({
  salt: randomBytes(16).toString('base64url'),
  cost: 2 ** 17,
  blockSize: 8,
  parallelization: 1,
})

/** The keys of a backup: one seals the database, the other vouches for the manifest. */
export async function keysFrom(passphrase: string, derivation: Derivation): Promise<BackupKeys> {
  const { salt, cost: N, blockSize: r, parallelization: p } = derivation
  const options = { N, r, p, maxmem: 256 * N * r }
  const root = await derive(passphrase, Buffer.from(salt, 'base64url'), 32, options)
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', root, '', `oodomedlink backup ${use}`, 32))
  return { database: keyFor('database'), manifest: keyFor('manifest') }
}

/** What vouches for a text: nobody without the passphrase can change it unseen. */
export const vouchFor = (keys: BackupKeys, text: string): string =>
  createHmac('sha256', keys.manifest).update(text).digest('hex')

/**
 * The passphrase that backups are sealed with; undefined in local mode where none is set.
 * @throws Stop in production without one: the database holds people's names and contacts in clear
 */
export function requirePassphrase(env: NodeJS.ProcessEnv): string | undefined {
  const passphrase = env['BACKUP_PASSPHRASE']
  if (!passphrase) {
    if (env['APP_ENV'] !== 'production') return undefined
    throw new Stop(
      'BACKUP_PASSPHRASE is not set. The database holds names and contacts in clear, so production writes no backup that is not sealed.',
      { exitCode: 78 },
    )
  }
  if (passphrase.length >= shortestPassphrase) return passphrase
  throw new Stop(`BACKUP_PASSPHRASE needs at least ${shortestPassphrase} characters.`, { exitCode: 78 })
}
