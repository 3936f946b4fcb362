/** A foreseeable reason to stop: its message is one sentence for the person at the keyboard, never a stack trace. */
export class Stop extends Error {
  /** @param {string} message @param {{ exitCode?: number, cause?: unknown }} [options] */
  constructor(message, { exitCode = 1, cause } = {}) {
    super(message, { cause })
    this.name = 'Stop'
    this.exitCode = exitCode
  }
}
