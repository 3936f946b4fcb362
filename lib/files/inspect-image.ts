import type { StreamInspector } from './inspect-stream'
import { endsLikeZip, LastBytes, zipEndBytes } from './last-bytes'
import { refusal } from './refuse-file'

const markup = /<(?:script|html|svg|iframe|body|!doctype|\?php)[\s>/]/i
const longestMarkBytes = 12

/** Looks for a page, a script or an archive inside a picture. That it is a picture, and whole, is seen when it is decoded. */
export class InspectImage implements StreamInspector {
  private readonly tail = new LastBytes(zipEndBytes)
  private lastText = ''

  see(chunk: Uint8Array): void {
    this.tail.see(chunk)
    const text = this.lastText + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1')
    if (markup.test(text)) throw hidden()
    this.lastText = text.slice(-longestMarkBytes)
  }

  end(): void {
    if (endsLikeZip(this.tail.bytes)) throw hidden()
  }
}

function hidden() {
  return refusal('This picture has something else hidden in it. Take it again, or save a copy of it, and choose that.')
}
