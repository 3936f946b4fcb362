import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { localStorage } from '@/lib/files/storage/local'
import { MissingObjectError } from '@/lib/files/storage/storage'
import { Stop } from '../support/stop.mjs'
import { linesOf } from './lines'
import { databaseName, filesListName, type Manifest } from './manifest'

/** The lines of the list of files: hash, size and key of each. */
export async function* listedFiles(folder: string): AsyncGenerator<{ sha256: string; bytes: number; key: string }> {
  for await (const line of linesOf(createReadStream(path.join(folder, filesListName)))) {
    const [sha256 = '', bytes = '', key = ''] = line.split(' ')
    yield { sha256, bytes: Number(bytes), key }
  }
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

/**
 * Holds everything that lies in a backup's folder against its manifest, before anything is done with it.
 * @throws Stop that names the first thing that is not as it was written
 */
export async function checkBackup(folder: string, manifest: Manifest): Promise<void> {
  const altered = (what: string) => new Stop(`${what} is not as it was written. Nothing was restored.`)
  const hashOfFile = (name: string) =>
    hashOf(createReadStream(path.join(folder, name))).catch((cause: unknown) => {
      throw new Stop(`The backup has no readable ${name}.`, { cause })
    })
  if ((await hashOfFile(databaseName)) !== manifest.database.sha256) throw altered(databaseName)
  if ((await hashOfFile(filesListName)) !== manifest.files.listSha256) throw altered(filesListName)
  const files = localStorage({ directory: path.join(folder, 'files') })
  for await (const { sha256, key } of listedFiles(folder)) {
    const found = await hashOf(files.open(key)).catch((cause: unknown) => {
      if (cause instanceof MissingObjectError) throw new Stop(`The backup lacks the file ${key}.`, { cause })
      throw cause
    })
    if (found !== sha256) throw altered(`The file ${key}`)
  }
}
