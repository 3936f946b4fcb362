import type { StreamInspector } from './inspect-stream'
import { endsLikeZip, LastBytes, zipEndBytes } from './last-bytes'
import { refusal } from './refuse-file'

// How an MP4 names its track of pictures: the box of its handler, eight bytes that say nothing, and the kind.
const pictureTrack = /hdlr[\s\S]{8}vide/
const longestMarkBytes = 16

/** Looks for pictures or an archive inside a dictation while it passes. */
export class InspectAudio implements StreamInspector {
  private readonly tail = new LastBytes(zipEndBytes)
  private lastText = ''

  see(chunk: Uint8Array): void {
    this.tail.see(chunk)
    const text = this.lastText + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1')
    if (pictureTrack.test(text)) throw refusal('This is a film. Record the voice alone, and choose that.')
    this.lastText = text.slice(-longestMarkBytes)
  }

  end(): void {
    if (endsLikeZip(this.tail.bytes))
      throw refusal('This recording has something else hidden in it. Record it again, and choose that.')
  }
}
