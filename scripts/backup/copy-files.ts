import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Connection } from 'mariadb'
import { localStorage } from '@/lib/files/storage/local'
import { MissingObjectError } from '@/lib/files/storage/storage'
import { filesListName } from './manifest'

export type CopiedFiles = { count: number; bytes: number; listSha256: string; missing: string[] }

const pageRows = 1000

/** The keys of every sealed object on this disk that the database names, parts of unfinished uploads among them. */
async function* keysOf(connection: Connection): AsyncGenerator<string> {
  for (const table of ['stored_files', 'upload_parts']) {
    let after = ''
    while (true) {
      const rows = await connection.query<{ storageKey: string }[]>(
        `SELECT storage_key AS storageKey FROM ${table}
         WHERE storage_provider = 'local' AND stored_at IS NOT NULL AND storage_key > ? ORDER BY storage_key LIMIT ${pageRows}`,
        [after],
      )
      for (const { storageKey } of rows) yield storageKey
      const last = rows.at(-1)
      if (!last) break
      after = last.storageKey
    }
  }
}

/**
 * Copies the sealed objects as they are: nothing is opened, so that a backup needs no key and shows nothing. What the disk does
 * not have is named, and the rest goes on.
 */
export async function copyFiles(
  connection: Connection,
  { from, to, folder }: { from: string; to: string; folder: string },
  progress: (count: number) => void,
): Promise<CopiedFiles> {
  const [source, target] = [localStorage({ directory: from }), localStorage({ directory: to })]
  const list = await open(path.join(folder, filesListName), 'wx', 0o600)
  const listHash = createHash('sha256')
  const copied = { count: 0, bytes: 0, missing: [] as string[] }
  try {
    for await (const key of keysOf(connection)) {
      const hash = createHash('sha256')
      let bytes = 0
      const passing = async function* () {
        for await (const chunk of source.open(key)) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      }
      try {
        await target.put(key, passing())
      } catch (cause) {
        if (!(cause instanceof MissingObjectError)) throw cause
        copied.missing.push(key)
        continue
      }
      const line = `${hash.digest('hex')} ${bytes} ${key}\n`
      listHash.update(line)
      await list.writeFile(line)
      copied.count += 1
      copied.bytes += bytes
      progress(copied.count)
    }
    await list.sync()
  } finally {
    await list.close()
  }
  return { ...copied, listSha256: listHash.digest('hex') }
}
