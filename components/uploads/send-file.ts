export type ReceivedFile = { fileId: string; kind: 'pdf' | 'image' | 'csv'; filename: string; sizeBytes: number }

type Watch = {
  onProgress: (percent: number) => void
  /** Every byte has left; the other side looks at the document now. */
  onSent: () => void
  signal: AbortSignal
}

const cutOff = 'The connection broke off. Your other entries are kept; try this document again.'

/**
 * Sends one document. XMLHttpRequest, because fetch cannot tell how far an upload is.
 * @throws an Error whose message is for the person who waits
 */
export function sendFile(url: string, file: File, { onProgress, onSent, signal }: Watch): Promise<ReceivedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    // A header holds plain ASCII only.
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100)))
    request.upload.addEventListener('load', onSent)
    request.addEventListener('load', () => {
      const received = readAnswer(request)
      if (received instanceof Error) reject(received)
      else resolve(received)
    })
    request.addEventListener('error', () => reject(new Error(cutOff)))
    request.addEventListener('timeout', () => reject(new Error(cutOff)))
    request.addEventListener('abort', () => reject(new Error('Cancelled.')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function readAnswer(request: XMLHttpRequest): ReceivedFile | Error {
  const body = request.response as unknown
  if (typeof body !== 'object' || body === null) return new Error(cutOff)
  if (request.status === 200 && 'fileId' in body) return body as ReceivedFile
  const { error } = body as { error?: { message?: string } }
  return new Error(error?.message ?? cutOff)
}
