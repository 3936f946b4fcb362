import type { FileKind } from './schema'
import { readPdf } from './read-pdf'
import { readStored } from './read-stored'
import { readWhole } from './read-whole'
import type { FileToOpen } from './stored-file'
import { markedEncoding } from './text-start'

/** Of a table larger than this only the download is offered. */
export const limitCsvBytes = 5 * 1024 * 1024

/** A table as text, in the encoding that its mark names, else UTF-8, else Windows-1252; without the mark. */
export function decodeCsv(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text
}

/**
 * The text that stands in a stored document, up to `limitCharacters`: of a PDF's text layer or of a table. A picture, and a
 * scanned PDF, have none: the answer is empty then, which says nothing about what is on the page.
 * @throws AppError invalid when a PDF cannot be read, too_large for a table of more than 5 MB
 */
export async function readFileText(
  file: FileToOpen & { kind: FileKind | null },
  { limitCharacters = 200_000 } = {},
): Promise<string> {
  if (file.kind === 'pdf') return (await readPdf(readStored(file), { limitCharacters })).text
  if (file.kind === 'csv') return decodeCsv(await readWhole(file, limitCsvBytes)).slice(0, limitCharacters)
  return ''
}
