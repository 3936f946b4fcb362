import { AppError } from '@/lib/errors'

// The sweeper takes what is not stored after an hour; an upload that is still running must be over long before.
const limitMilliseconds = 30 * 60_000

type Limits = { announcedBytes: number | undefined; limitBytes: number }

const inMegabytes = (bytes: number) => Math.round(bytes / 100_000) / 10

/**
 * Passes the bytes of an upload on, and holds it to its limit and to the length that was announced: a proxy between us and
 * the phone may cut a body off and still call it whole.
 * @throws AppError too_large before a byte is read where the announcement says so, invalid when the upload is cut off
 */
export async function* countBytes(
  body: AsyncIterable<Uint8Array>,
  { announcedBytes, limitBytes }: Limits,
): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new AppError(
      'too_large',
      `A file may have ${inMegabytes(limitBytes)} MB at most. Save it smaller and choose it again.`,
    )
  if (announcedBytes !== undefined && announcedBytes > limitBytes) throw tooLarge()
  let receivedBytes = 0
  const cutOff = (cause?: unknown) => {
    const of = announcedBytes === undefined ? '' : ` of ${announcedBytes}`
    return new AppError('invalid', `The upload was cut off: ${receivedBytes}${of} bytes arrived. Try again.`, { cause })
  }
  const endsBefore = Date.now() + limitMilliseconds
  const chunks = body[Symbol.asyncIterator]()
  try {
    while (true) {
      const next = await chunks.next().catch((cause: unknown) => {
        throw cause instanceof AppError ? cause : cutOff(cause)
      })
      if (next.done) break
      receivedBytes += next.value.length
      if (receivedBytes > limitBytes) throw tooLarge()
      if (Date.now() > endsBefore)
        throw new AppError('invalid', 'This upload took too long. Try again on a better connection.')
      yield next.value
    }
  } finally {
    await chunks.return?.()
  }
  if (announcedBytes !== undefined && receivedBytes !== announcedBytes) throw cutOff()
}
