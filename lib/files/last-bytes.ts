/** The end record of a ZIP archive with the longest comment that it may have. */
export const zipEndBytes = 22 + 65_535

/** Keeps the last bytes of what passes. */
export class LastBytes {
  private held: Buffer = Buffer.alloc(0)

  constructor(private readonly keptBytes: number) {}

  see(chunk: Uint8Array): void {
    const kept = chunk.length >= this.keptBytes ? chunk : Buffer.concat([this.held, chunk])
    this.held = Buffer.from(kept.subarray(-this.keptBytes))
  }

  get bytes(): Buffer {
    return this.held
  }
}

/** True when a ZIP reader would open this file as an archive: its end record closes exactly where the file does. */
export function endsLikeZip(tail: Buffer): boolean {
  for (let at = tail.indexOf('PK\x05\x06', 0, 'latin1'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1, 'latin1')) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}
