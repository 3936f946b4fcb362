import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from './database/migrate.mjs'
import { withScratchDatabase } from './testing/with-scratch-database.mjs'

/**
 * `npm run samples -- FOLDER`: takes every file of a folder through the main job, in a database and a storage of its own:
 * received or refused in words, sent, and given back to its patient byte for byte.
 */
const folder = process.argv[2]
if (!folder) {
  console.error('Say which folder: npm run samples -- FOLDER')
  process.exit(2)
}
const localDirectory = await mkdtemp(join(tmpdir(), 'oodomedlink-samples-'))
try {
  await withScratchDatabase(async (databaseUrl) => {
    await migrate(databaseUrl)
    // Set before anything of the product is loaded: it reads its environment once.
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      LOCAL_DIRECTORY: localDirectory,
      STORAGE_PROVIDER: 'local',
    })
    const { checkFolder } = await import('./samples/check-folder')
    process.exitCode = await checkFolder(folder, join(localDirectory, 'files'))
  })
} finally {
  await rm(localDirectory, { recursive: true, force: true })
}
