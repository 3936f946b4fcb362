import { type DocumentRange, openBytes, sizeOf } from './open-bytes'
import { segmentBytes } from './segments'
import type { FileToOpen } from './stored-file'

export type OpenedFile = {
  /** Of what `body` holds. */
  sizeBytes: number
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>
}

/**
 * Opens a stored document for sending. Who may have it was decided by the query that the row comes from. The first segment
 * (1 MiB) is verified before this returns, so a document that was tampered with fails before any header is sent; a later one
 * fails the stream before its bytes leave. A small document comes whole, twice as fast as through a stream.
 * @param range only these bytes, as an HTTP Range asks for them
 * @throws AppError unavailable when the storage does not answer; an Error (logged) when the object is damaged or missing
 */
export async function openFile(file: FileToOpen, range?: DocumentRange): Promise<OpenedFile> {
  const sizeBytes = range ? range.end - range.start : sizeOf(file)
  const bytes = openBytes(file, range) as AsyncGenerator<Uint8Array<ArrayBuffer>>
  const first = await bytes.next()
  const start = first.done ? new Uint8Array() : first.value
  if (start.length === sizeBytes && sizeBytes <= segmentBytes) {
    await bytes.return(undefined)
    return { sizeBytes, body: start }
  }
  return { sizeBytes, body: streamOf(start, bytes) }
}

function streamOf(
  start: Uint8Array<ArrayBuffer>,
  rest: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let next: Uint8Array<ArrayBuffer> | undefined = start
  return new ReadableStream(
    {
      async pull(controller) {
        if (next) {
          controller.enqueue(next)
          next = undefined
          return
        }
        const { done, value } = await rest.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await rest.return(undefined)
      },
    },
    // One segment waits at most; a slow phone must not make us hold a document.
    { highWaterMark: 0 },
  )
}
