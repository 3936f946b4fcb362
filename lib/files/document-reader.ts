/** Reads parts of a document that is already sealed, so that checking a large one does not hold it in memory. */
export type DocumentReader = {
  sizeBytes: number
  /** Bytes from `start` up to `end`, not with it. */
  read(start: number, end: number): Promise<Uint8Array>
}
