import path from 'node:path'
import { env } from '@/lib/env'
import { makeBackup } from './backup/make-backup'
import { requirePassphrase } from './backup/seal'
import { main } from './support/main.mjs'
import { Stop } from './support/stop.mjs'

/** `npm run backup -- FOLDER`: the database, sealed, and the sealed files of this disk, into a new folder. */
await main(async () => {
  const [folder, ...rest] = process.argv.slice(2)
  if (!folder || rest.length > 0)
    throw new Stop('Say where the backup goes: npm run backup -- /backups/2026-11-22', { exitCode: 2 })
  const passphrase = requirePassphrase(process.env)
  const { DATABASE_URL, LOCAL_DIRECTORY } = env()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (passphrase === undefined)
    say('BACKUP_PASSPHRASE is not set: the database is written in clear, as local mode may.')
  const { files, database, masterKeyIds } = await makeBackup({
    databaseUrl: DATABASE_URL,
    filesDirectory: path.resolve(LOCAL_DIRECTORY, 'files'),
    folder: path.resolve(folder),
    passphrase,
    say,
  })
  const rows = Object.values(database.rows).reduce((sum, count) => sum + count, 0)
  say(`Done: ${rows} rows, ${files.count} files. Keep the keys elsewhere: ${masterKeyIds.join(', ') || 'none yet'}.`)
  for (const [provider, count] of Object.entries(files.elsewhere))
    say(`${count} files lie at ${provider} and are not in this backup: that storage keeps its own.`)
  if (files.missing.length === 0) return 0
  say(`${files.missing.length} files are named by the database and were not on this disk:`)
  for (const key of files.missing) say(`  ${key}`)
  return 1
})
