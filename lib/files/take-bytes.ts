/** Takes exact amounts from chunks of any sizes. */
export class ByteTaker {
  private readonly chunks: AsyncIterator<Uint8Array>
  private held: Uint8Array[] = []
  private heldBytes = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next `count` bytes, or fewer where the chunks end. */
  async take(count: number): Promise<Uint8Array> {
    await this.fill(count)
    const all = this.held.length === 1 && this.held[0] ? this.held[0] : Buffer.concat(this.held)
    const taken = all.subarray(0, count)
    const rest = all.subarray(count)
    this.held = rest.length > 0 ? [rest] : []
    this.heldBytes = rest.length
    return taken
  }

  /** True when nothing is left. */
  async isAtEnd(): Promise<boolean> {
    await this.fill(1)
    return this.heldBytes === 0
  }

  /** Everything that is left, chunk by chunk. */
  async *rest(): AsyncGenerator<Uint8Array> {
    try {
      while (!(await this.isAtEnd())) yield await this.take(this.heldBytes)
    } finally {
      await this.close()
    }
  }

  /** Lets the source go: a file handle, a connection. */
  async close(): Promise<void> {
    await this.chunks.return?.()
  }

  private async fill(count: number): Promise<void> {
    while (this.heldBytes < count) {
      const next = await this.chunks.next()
      if (next.done) return
      if (next.value.length === 0) continue
      this.held.push(next.value)
      this.heldBytes += next.value.length
    }
  }
}
