import { type DetailedError, Upload } from 'tus-js-client'

type Watch = { onProgress: (percent: number) => void; signal: AbortSignal }
export type Sent = { known: boolean }

/** The document itself was refused: sending it again would not help. */
export class Refused extends Error {}

const endpoint = '/clinic/uploads/resumable'
// A part that breaks off is sent again from its beginning, so it is small; a report fits into one.
const chunkSize = 2 * 1024 * 1024
const retryDelays = [0, 1000, 3000, 8000, 20_000]

/**
 * Sends one document in parts. A line that breaks is waited for and taken up where it broke; so is a document that was begun
 * in a page that was closed since, because its address is kept in the browser.
 * @throws Refused with the reason, or an Error when the line stays away
 */
export function sendResumable(batchId: string, file: File, { onProgress, signal }: Watch): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint,
      chunkSize,
      retryDelays,
      metadata: { batchId, filename: file.name },
      uploadDataDuringCreation: true,
      removeFingerprintOnSuccess: true,
      fingerprint: (input) =>
        Promise.resolve(['oodomedlink', batchId, input.name, input.size, input.lastModified].join('-')),
      onProgress: (sent, total) => onProgress(total === 0 ? 100 : Math.floor((sent / total) * 100)),
      onShouldRetry: (failure) => {
        const status = failure.originalResponse?.getStatus() ?? 0
        return status === 0 || status === 409 || status === 423 || status >= 500
      },
      onSuccess: ({ lastResponse }) => resolve({ known: answerOf(lastResponse.getBody())?.known === true }),
      onError: (failure) => reject(reasonOf(failure)),
    })
    signal.addEventListener('abort', () => void upload.abort().then(() => reject(new Error('Paused.'))), { once: true })
    void begin(upload, signal)
  })
}

/** Goes on where an earlier page has stopped, if there was one. */
async function begin(upload: Upload, signal: AbortSignal): Promise<void> {
  const [previous] = await upload.findPreviousUploads().catch(() => [])
  if (previous) upload.resumeFromPreviousUpload(previous)
  if (!signal.aborted) upload.start()
}

type Answer = { known?: boolean; error?: { message?: string } }

function answerOf(body: string): Answer | null {
  try {
    return JSON.parse(body) as Answer
  } catch {
    // The answer of something between us and the server.
    return null
  }
}

function reasonOf(failure: Error | DetailedError): Error {
  const response = 'originalResponse' in failure ? failure.originalResponse : null
  const status = response?.getStatus() ?? 0
  const message = answerOf(response?.getBody() ?? '')?.error?.message
  if (status >= 400 && status < 500 && message) return new Refused(message)
  return new Error('The connection broke off. What arrived is kept; press “Go on” when the line is back.')
}
