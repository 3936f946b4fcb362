import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import { env } from '@/lib/env'
import { createTurns } from '@/lib/files/take-turns'
import { AppError } from '@/lib/errors'
import type { Reading, Scripts } from './schema'

/** A document that cannot be read, and will not be readable at another try. */
export class NotReadable extends AppError {
  constructor(message: string, cause: Error) {
    super('invalid', message, { cause })
  }
}

type Answer = { id: number; heldMegabytes: number } & (
  | { reading: Reading }
  | { reason: 'password' | 'damaged'; message: string }
)

// While the recognition reads one page, the next document is opened and drawn.
const inTurn = createTurns(2)
const limitMilliseconds = 180_000
const limitHeldMegabytes = 450
const lessUrgentThanPages = 10

type Reader = { process: ChildProcess; asked: Map<number, (answer: Answer | Error) => void>; retired: boolean }

let current: Reader | undefined
let count = 0

function startReader(): Reader {
  // Put together at run time, so that no bundler takes the process's file into itself.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'readings', 'reader', 'start.mjs')
  const child = fork(file, {
    execArgv: ['--max-old-space-size=160'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // It needs no secret: what it opens is handed to it. Pages are drawn and read in several threads, and an allocator with
    // one pool a thread keeps a drawing's worth of memory in each: a hundred megabytes for nothing.
    env: { MALLOC_ARENA_MAX: '1' } as unknown as NodeJS.ProcessEnv,
  })
  const reader: Reader = { process: child, asked: new Map(), retired: false }
  child.on('message', (answer: Answer | 'ready') => {
    if (answer === 'ready') return
    reader.asked.get(answer.id)?.(answer)
    if (answer.heldMegabytes > limitHeldMegabytes) retire(reader)
  })
  child.on('exit', () => {
    retire(reader)
    for (const settle of reader.asked.values()) settle(new Error('The reading process ended.'))
  })
  if (child.pid !== undefined) setPriority(child.pid, lessUrgentThanPages)
  child.unref()
  child.channel?.unref()
  return reader
}

/** No new question goes to it; when the last is answered it ends, and its memory is free. */
function retire(reader: Reader): void {
  reader.retired = true
  if (current === reader) current = undefined
  if (reader.asked.size === 0) reader.process.kill('SIGKILL')
}

type Task = { kind: 'pdf' | 'image'; bytes: Uint8Array; barcodes: boolean; scripts: Scripts }

function ask(task: Task): Promise<Answer> {
  const reader = (current ??= startReader())
  const id = (count += 1)
  reader.process.ref()
  reader.process.channel?.ref()
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reader.process.kill('SIGKILL'), limitMilliseconds)
    reader.asked.set(id, (answer) => {
      clearTimeout(timer)
      reader.asked.delete(id)
      if (answer instanceof Error) reject(answer)
      else resolve(answer)
      if (reader.asked.size > 0) return
      reader.process.unref()
      reader.process.channel?.unref()
      if (reader.retired) reader.process.kill('SIGKILL')
    })
    const folder = path.resolve(env().LOCAL_DIRECTORY, 'recognition')
    reader.process.send({ id, task: { ...task, folder } }, (cause) => {
      if (cause) reader.asked.get(id)?.(cause)
    })
  })
}

/**
 * Reads a PDF or a picture in the reading process, two at a time; the others wait.
 * @throws NotReadable for a document that needs a password or is damaged; another Error when the process failed at it
 */
export async function askReader(
  kind: 'pdf' | 'image',
  bytes: Uint8Array,
  { barcodes = false, scripts = 'latin' }: { barcodes?: boolean; scripts?: Scripts } = {},
): Promise<Reading> {
  const answer = await inTurn(() => ask({ kind, bytes, barcodes, scripts }))
  if ('reading' in answer) return answer.reading
  const cause = new Error(answer.message)
  if (answer.reason === 'password')
    throw new NotReadable('It needs a password. Print it to a new PDF without one, and upload that.', cause)
  throw new NotReadable('It is damaged and could not be opened.', cause)
}

/** The reading process's id, for whoever measures its memory. */
export const readerProcessId = (): number | undefined => current?.process.pid

/** Ends the reading process; for scripts and tests that are done. */
export function stopReader(): void {
  if (current) retire(current)
}
