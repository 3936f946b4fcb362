// @ts-check
import { parentPort } from 'node:worker_threads'
import { getResolvedPDFJS } from 'unpdf'

/**
 * Reads PDFs in a thread of its own: a hostile one may take long or much memory, and then this thread is ended, not the server.
 * It asks for the parts that it needs by `range` messages. See read-pdf.ts for the other side.
 *
 * @typedef {{ type: 'read', sizeBytes: number, partBytes: number, limitPages: number, limitCharacters: number }} Read
 * @typedef {{ type: 'part', begin: number, bytes: Uint8Array }} Part
 */

// Two helpers of iterators that the library takes for granted and Node 20 does not have. They reach no other thread.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
iterators.find ??= function (/** @type {(value: unknown) => boolean} */ wanted) {
  for (const value of this) if (wanted(value)) return value
  return undefined
}
iterators.some ??= function (/** @type {(value: unknown) => boolean} */ wanted) {
  for (const value of this) if (wanted(value)) return true
  return false
}

if (!parentPort) throw new Error('This is the code of a thread')
const port = parentPort

/** @type {{ onDataRange(begin: number, bytes: Uint8Array): void } | undefined} */
let transport

/** @param {Read} task */
async function read({ sizeBytes, partBytes, limitPages, limitCharacters }) {
  const { getDocument, PDFDataRangeTransport } = await getResolvedPDFJS()
  class Parts extends PDFDataRangeTransport {
    /** @param {number} begin @param {number} end */
    requestDataRange(begin, end) {
      port.postMessage({ type: 'range', begin, end })
    }
  }
  const range = new Parts(sizeBytes, null)
  transport = range
  const loading = getDocument({
    range,
    rangeChunkSize: partBytes,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    const pages = document.numPages
    if (pages > limitPages) return { type: 'read', pages, text: '' }
    // A document whose first page cannot be made out can be shown by nobody.
    await document.getPage(1)
    return { type: 'read', pages, text: await textOf(document, limitCharacters) }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return {
      type: 'failed',
      reason: name === 'PasswordException' ? 'password' : 'damaged',
      name,
      message: String(error),
    }
  } finally {
    await loading.destroy()
  }
}

/** @param {import('unpdf').PDFDocumentProxy} document @param {number} limitCharacters */
async function textOf(document, limitCharacters) {
  let text = ''
  for (let number = 1; number <= document.numPages && text.length < limitCharacters; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('') + '\n'
    page.cleanup()
  }
  return text.slice(0, limitCharacters)
}

port.on('message', (/** @type {Read | Part} */ message) => {
  if (message.type === 'part') return transport?.onDataRange(message.begin, message.bytes)
  void read(message).then((answer) => port.postMessage(answer))
})
