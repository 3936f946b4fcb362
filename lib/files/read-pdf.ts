import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentReader } from './document-reader'
import { refusal } from './refuse-file'
import { segmentBytes } from './segments'
import { createTurns } from './take-turns'

/** More than any report has; a document of that many pages is a trap or a mistake. */
export const limitPages = 2000

const limitMilliseconds = 10_000
const idleMilliseconds = 60_000
const limitMegabytes = 256

type Answer =
  | { type: 'range'; begin: number; end: number }
  | { type: 'read'; pages: number; text: string }
  | { type: 'failed'; reason: 'password' | 'damaged'; name: string; message: string }
export type PdfFacts = { pages: number; text: string }

// One at a time on each of two threads: enough for clinics, and a bound for the memory that hostile documents take.
const inTurn = createTurns(2)
const idle: { worker: Worker; retire: NodeJS.Timeout }[] = []

function takeWorker(): Worker {
  const kept = idle.pop()
  if (kept) {
    clearTimeout(kept.retire)
    kept.worker.ref()
    return kept.worker
  }
  // The path is put together at run time, so that no bundler takes the thread's file into itself.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'pdf-worker.mjs')
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limitMegabytes } })
}

function keepWorker(worker: Worker): void {
  worker.unref()
  const retire = setTimeout(() => {
    idle.splice(
      idle.findIndex((kept) => kept.worker === worker),
      1,
    )
    void worker.terminate()
  }, idleMilliseconds)
  idle.push({ worker, retire: retire.unref() })
}

/**
 * Opens a PDF as a viewer would, and gives its number of pages and up to `limitCharacters` of its text.
 * @throws AppError invalid when it needs a password, is damaged, has more than 2000 pages, or takes too long to read
 */
export async function readPdf(document: DocumentReader, { limitCharacters = 0 } = {}): Promise<PdfFacts> {
  const answer = await inTurn(async () => {
    const worker = takeWorker()
    try {
      const read = await askWorker(worker, document, limitCharacters)
      keepWorker(worker)
      return read
    } catch (cause) {
      await worker.terminate()
      throw cause
    }
  })
  if (answer.type === 'failed') throw refusalOf(answer)
  if (answer.pages > limitPages)
    throw refusal(`This PDF has ${answer.pages} pages; ${limitPages} is the most. Choose the report alone.`)
  return { pages: answer.pages, text: answer.text }
}

function refusalOf({ reason, name, message }: Extract<Answer, { type: 'failed' }>) {
  const cause = new Error(`${name}: ${message}`)
  if (reason === 'password')
    return refusal(
      'This PDF needs a password. Remove the password: open it, print it to a new PDF, and choose that.',
      cause,
    )
  return refusal('This PDF is damaged and cannot be opened. Save or download it again and choose it again.', cause)
}

function askWorker(worker: Worker, document: DocumentReader, limitCharacters: number) {
  return new Promise<Exclude<Answer, { type: 'range' }>>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      worker.off('error', onError).off('message', onMessage)
      settle()
    }
    const tooHeavy = (cause: Error) =>
      refusal('This PDF takes too long to read. Print it to a new PDF and choose that.', cause)
    const onError = (cause: Error) => finish(() => reject(tooHeavy(cause)))
    const onMessage = (answer: Answer) => {
      if (answer.type !== 'range') return finish(() => resolve(answer))
      const { begin, end } = answer
      document.read(begin, Math.min(end, document.sizeBytes)).then(
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        (bytes) => worker.postMessage({ type: 'part', begin, bytes }),
        (cause: unknown) => finish(() => reject(cause)),
      )
    }
    const timer = setTimeout(() => onError(new Error('Out of time')), limitMilliseconds)
    worker.on('error', onError).on('message', onMessage)
    const { sizeBytes } = document
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ type: 'read', sizeBytes, partBytes: segmentBytes, limitPages, limitCharacters })
  })
}
