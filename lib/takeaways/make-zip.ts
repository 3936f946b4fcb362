import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type Entry = { path: string; pack: boolean; chunks: () => AsyncIterable<Uint8Array> }

/**
 * A ZIP as it is made: one entry after the other, so that memory holds no more than a few segments. Documents are pictures and
 * PDFs, which are packed already; only text is packed again.
 */
export async function* makeZip(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else ready.push(chunk)
  })
  function* drain() {
    if (failure) throw failure
    while (ready.length > 0) yield ready.shift() as Uint8Array
  }
  for await (const { path, pack, chunks } of entries) {
    const entry = pack ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path)
    zip.add(entry)
    for await (const chunk of chunks()) {
      // A copy: what is pushed may be kept until the next push, and its source is used again.
      entry.push(Uint8Array.from(chunk))
      yield* drain()
    }
    entry.push(new Uint8Array(), true)
    yield* drain()
  }
  zip.end()
  yield* drain()
}
