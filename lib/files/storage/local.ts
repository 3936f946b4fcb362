import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type ByteRange, checkStorageKey, MissingObjectError, type Storage } from './storage'

// A sealed segment and its header fit into one read, so that a small file costs one.
const readBytes = 1024 * 1024 + 64

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const whenMissing =
  <T>(instead: T) =>
  (cause: unknown) => {
    if (isMissing(cause)) return instead
    throw cause
  }

/** Keeps objects in files below `directory`, in 65,536 folders, since large folders are slow. */
export function localStorage({ directory }: { directory: string }): Storage {
  const folderOf = (key: string) => path.join(directory, key.slice(0, 2), key.slice(2, 4))
  const pathOf = (key: string) => {
    checkStorageKey(key)
    return path.join(folderOf(key), key)
  }

  return {
    provider: 'local',

    async put(key, chunks) {
      const target = pathOf(key)
      await mkdir(folderOf(key), { recursive: true, mode: 0o700 })
      const unfinished = `${target}.${randomUUID()}.part`
      try {
        await writeDurably(unfinished, chunks)
        await rename(unfinished, target)
        await syncFolder(folderOf(key))
      } catch (cause) {
        await rm(unfinished, { force: true })
        throw cause
      }
    },

    open: (key, range) => readChunks(pathOf(key), key, range),

    async remove(key) {
      await rm(pathOf(key), { force: true })
      // What a process that was killed while it wrote has left beside it.
      const names = await readdir(folderOf(key)).catch(whenMissing([]))
      for (const name of names)
        if (name.startsWith(`${key}.`)) await rm(path.join(folderOf(key), name), { force: true })
    },

    async check() {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await access(directory, constants.R_OK | constants.W_OK)
    },
  }
}

async function writeDurably(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk)
    // Without this a power cut after the answer could leave an empty file behind a good name.
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* readChunks(file: string, key: string, range: ByteRange = { start: 0 }): AsyncGenerator<Uint8Array> {
  const handle = await openExisting(file, key)
  try {
    const { size } = await handle.stat()
    const end = Math.min(range.end ?? size, size)
    for (let at = range.start; at < end; ) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(readBytes, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function openExisting(file: string, key: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (cause) {
    if (isMissing(cause)) throw new MissingObjectError(key, cause)
    throw cause
  }
}
