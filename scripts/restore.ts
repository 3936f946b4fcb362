import path from 'node:path'
import { env } from '@/lib/env'
import { masterKeys } from '@/lib/files/key-ring'
import { restoreBackup } from './backup/restore-backup'
import { main } from './support/main.mjs'
import { Stop } from './support/stop.mjs'

/** `npm run restore -- FOLDER [--replace]`: puts a backup into the empty database of DATABASE_URL and onto this disk. */
await main(async () => {
  const args = process.argv.slice(2)
  const [folder, ...rest] = args.filter((arg) => arg !== '--replace')
  if (!folder || rest.length > 0)
    throw new Stop('Say where the backup lies: npm run restore -- /backups/2026-11-22 [--replace]', { exitCode: 2 })
  const { DATABASE_URL, LOCAL_DIRECTORY } = env()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const { madeAt, files, masterKeyIds } = await restoreBackup({
    databaseUrl: DATABASE_URL,
    filesDirectory: path.resolve(LOCAL_DIRECTORY, 'files'),
    folder: path.resolve(folder),
    passphrase: process.env['BACKUP_PASSPHRASE'] || undefined,
    replace: args.includes('--replace'),
    say,
  })
  say(`Restored as it was at ${madeAt}: ${files.count} files.`)
  const lacking = masterKeyIds.filter((id) => !masterKeys().byId.has(id))
  if (lacking.length === 0) return 0
  say(`FILE_KEYS lacks ${lacking.join(', ')}: put these keys back, or the files that they wrap do not open.`)
  return 1
})
