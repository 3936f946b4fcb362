import { stringify } from 'csv-stringify/sync'
import type { SafeRow } from '@/lib/exports/read-pages'

const byteOrderMark = '\ufeff'
// As RFC 4180 has it; every spreadsheet reads it.
const options = { record_delimiter: 'windows' } as const

/** A list as CSV in UTF-8 with its mark, a piece for each page: memory holds one page, however long the list is. */
export async function* csvChunks(
  headers: readonly string[],
  pages: AsyncIterable<SafeRow[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + stringify([[...headers]], options))
  for await (const rows of pages) yield Buffer.from(stringify(rows, options))
}
