import { AppError } from '@/lib/errors'
import { count } from '@/lib/metrics/counters'
import { MissingObjectError, type Storage } from './storage'

const unavailable = (cause: unknown) =>
  new AppError('unavailable', 'Files cannot be stored or opened at the moment. Try again in a minute.', {
    retryAfterSeconds: 60,
    cause,
  })

/** What the storage throws becomes `unavailable`; what the caller's own chunks throw, and a missing object, stay what they are. */
function translate(cause: unknown): unknown {
  return cause instanceof AppError || cause instanceof MissingObjectError ? cause : unavailable(cause)
}

/** Races work against a silence of `stallMilliseconds`. */
async function orStalled<T>(work: Promise<T>, stallMilliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The storage has stopped answering')), stallMilliseconds)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}

async function* guardedRead(chunks: AsyncIterable<Uint8Array>, stallMilliseconds: number): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  let isStalled = false
  try {
    while (true) {
      const next = await orStalled(source.next(), stallMilliseconds).catch((cause: unknown) => {
        isStalled = true
        throw translate(cause)
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    // A source that hangs would hang in its return() too.
    if (!isStalled) await source.return?.()
  }
}

/** Waits for the storage while it holds a chunk; the time that the sender of the chunks takes does not count. */
async function guardedPut(storage: Storage, key: string, chunks: AsyncIterable<Uint8Array>, stallMilliseconds: number) {
  let failedSource: { cause: unknown } | undefined
  let timer: NodeJS.Timeout | undefined
  let giveUp: (reason: Error) => void
  const silence = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const startWaiting = () => {
    timer = setTimeout(() => giveUp(new Error('The storage has stopped taking bytes')), stallMilliseconds)
  }
  async function* watched() {
    clearTimeout(timer)
    try {
      for await (const chunk of chunks) {
        startWaiting()
        yield chunk
        clearTimeout(timer)
      }
    } catch (cause) {
      failedSource = { cause }
      throw cause
    }
    startWaiting()
  }
  startWaiting()
  try {
    await Promise.race([storage.put(key, watched()), silence])
  } catch (cause) {
    throw failedSource ? failedSource.cause : translate(cause)
  } finally {
    clearTimeout(timer)
  }
}

/** The same storage, which fails as `AppError('unavailable')` and never keeps a caller waiting for ever. */
export function guardStorage(storage: Storage, stallMilliseconds = 30_000): Storage {
  return counted(guarded(storage, stallMilliseconds))
}

function guarded(storage: Storage, stallMilliseconds: number): Storage {
  const inTime = async (work: Promise<void>) => {
    await orStalled(work, stallMilliseconds).catch((cause: unknown) => {
      throw translate(cause)
    })
  }
  return {
    provider: storage.provider,
    put: (key, chunks) => guardedPut(storage, key, chunks, stallMilliseconds),
    open: (key, range) => guardedRead(storage.open(key, range), stallMilliseconds),
    remove: (key) => inTime(storage.remove(key)),
    check: () => inTime(storage.check()),
  }
}

/** Counts what the storage failed at, for whoever watches; what a sender broke off is no failure of the storage. */
function counted(storage: Storage): Storage {
  const { provider } = storage
  const note = (operation: string, cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'unavailable')
      count('oodomedlink_storage_errors_total', { storage: provider, operation })
    return cause
  }
  const noted = (operation: string, work: Promise<void>) =>
    work.catch((cause: unknown) => {
      throw note(operation, cause)
    })
  return {
    provider,
    put: (key, chunks) => noted('put', storage.put(key, chunks)),
    async *open(key, range) {
      try {
        yield* storage.open(key, range)
      } catch (cause) {
        throw note('open', cause)
      }
    },
    remove: (key) => noted('remove', storage.remove(key)),
    check: () => noted('check', storage.check()),
  }
}
