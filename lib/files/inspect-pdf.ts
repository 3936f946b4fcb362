import type { StreamInspector } from './inspect-stream'
import { endsLikeZip, LastBytes, zipEndBytes } from './last-bytes'
import { refusal } from './refuse-file'

// Browsers and scanners look for HTML in the first kilobyte.
const startBytes = 1024
const markup = /<(?:script|html|svg|iframe|body|!doctype|\?php)[\s>/]/i
const endMark = '%%EOF'

/** Checks the start and the end of a PDF: that it is whole, and that it is nothing else besides. */
export class InspectPdf implements StreamInspector {
  private start: Buffer = Buffer.alloc(0)
  private readonly tail = new LastBytes(zipEndBytes)

  see(chunk: Uint8Array): void {
    if (this.start.length < startBytes) this.start = Buffer.concat([this.start, chunk.subarray(0, startBytes)])
    this.tail.see(chunk)
  }

  end(): void {
    const isPolyglot = () =>
      refusal('This PDF has something else hidden in it. Open it, print it to a new PDF, and choose that.')
    if (markup.test(this.start.toString('latin1')) || endsLikeZip(this.tail.bytes)) throw isPolyglot()
    const end = this.tail.bytes.lastIndexOf(endMark)
    if (end < 0)
      throw refusal('This PDF is not complete: its end is missing. Save or download it again and choose it again.')
    // Some devices pad their files with blanks, zeros or the end sign of old systems.
    const after = this.tail.bytes.subarray(end + endMark.length).toString('latin1')
    // oxlint-disable-next-line no-control-regex
    if (/[^\s\0\x1a]/.test(after)) throw isPolyglot()
  }
}
