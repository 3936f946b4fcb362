import { disconnect } from '@/lib/db'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'

export type OwnDatabase = { databaseUrl: string; close: () => Promise<void> }

/**
 * A migrated database of its own, for tests of what all others share: the platform's settings, every file, every key. To be
 * opened before anything else asks the database.
 */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  return new Promise((resolve, reject) => {
    const scratch = withScratchDatabase(async (databaseUrl: string) => {
      await migrate(databaseUrl)
      process.env['DATABASE_URL'] = databaseUrl
      const close = async () => {
        await disconnect()
        finish()
        await scratch
      }
      resolve({ databaseUrl, close })
      await finished
    })
    scratch.catch(reject)
  })
}
