import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Connection } from 'mariadb'
import { localStorage } from '@/lib/files/storage/local'
import { MissingObjectError } from '@/lib/files/storage/storage'
import { filesListName } from './manifest'

export type CopiedFiles = {
  count: number
  bytes: number
  listSha256: string
  /** Named by the database, then and now, and not on the disk. */
  missing: string[]
  /** Given up by the product while they waited to be copied. */
  removedMeanwhile: number
}

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

/** Whether the database as it is now still names an object on this disk. */
async function isStillNamed(now: Connection, key: string): Promise<boolean> {
  for (const table of ['stored_files', 'upload_parts']) {
    const rows = await now.query<unknown[]>(
      `SELECT 1 FROM ${table} WHERE storage_key = ? AND storage_provider = 'local' AND stored_at IS NOT NULL`,
      [key],
    )
    if (rows.length > 0) return true
  }
  return false
}

/**
 * Copies the sealed objects as they are: nothing is opened, so that a backup needs no key and shows nothing. What the disk does
 * not have is named, and the rest goes on.
 */
export async function copyFiles(
  { snapshot, now }: { snapshot: Connection; now: Connection },
  { from, to, folder }: { from: string; to: string; folder: string },
  progress: (count: number) => void,
): Promise<CopiedFiles> {
  const [source, target] = [localStorage({ directory: from }), localStorage({ directory: to })]
  const list = await open(path.join(folder, filesListName), 'wx', 0o600)
  const listHash = createHash('sha256')
  const copied = { count: 0, bytes: 0, missing: [] as string[], removedMeanwhile: 0 }
  try {
    for await (const key of keysOf(snapshot)) {
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
        if (await isStillNamed(now, key)) copied.missing.push(key)
        else copied.removedMeanwhile += 1
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
