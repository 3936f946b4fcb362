import type { StreamInspector } from './inspect-stream'
import { refusal } from './refuse-file'
import { isBinaryText, markedEncoding, type TextEncoding } from './text-start'

// Longer than any row of results; a "line" of megabytes is something else, and would fill memory where it is read.
const longestLineCharacters = 100_000

/** Reads a whole table as text: UTF-8, UTF-16 with its mark, or Windows-1252, as spreadsheets write them. */
export class InspectCsv implements StreamInspector {
  private decoders: { encoding: TextEncoding; decoder: TextDecoder }[] | undefined
  private lineCharacters = 0
  private hasRowOrCell = false

  see(chunk: Uint8Array): void {
    this.decoders ??= decodersFor(markedEncoding(chunk))
    this.read(chunk, { stream: true })
  }

  end(): void {
    this.read(new Uint8Array(), { stream: false })
    if (!this.hasRowOrCell) throw refusal('This table has only one cell. Choose the CSV file that holds the results.')
  }

  private read(chunk: Uint8Array, options: TextDecodeOptions): void {
    const texts = (this.decoders ?? []).flatMap(({ encoding, decoder }) => {
      const text = decodeOrGiveUp(decoder, chunk, options)
      return text === undefined ? [] : [{ encoding, text }]
    })
    this.decoders = this.decoders?.filter(({ encoding }) => texts.some((read) => read.encoding === encoding))
    const text = texts[0]?.text
    if (text === undefined || isBinaryText(text))
      throw refusal('This file is not a table in plain text. Save it as "CSV UTF-8" and choose it again.')
    this.hasRowOrCell ||= /[\n\r,;\t|]/.test(text)
    for (const [number, line] of text.split(/[\n\r]/).entries()) {
      this.lineCharacters = number === 0 ? this.lineCharacters + line.length : line.length
      if (this.lineCharacters > longestLineCharacters)
        throw refusal('This file has no rows that could be a table. Save it as "CSV UTF-8" and choose it again.')
    }
  }
}

/** Without a mark it is UTF-8, unless some byte says otherwise; then every byte has a meaning in Windows-1252. */
function decodersFor(marked: TextEncoding | undefined) {
  const encodings: TextEncoding[] = marked ? [marked] : ['utf-8', 'windows-1252']
  return encodings.map((encoding) => ({ encoding, decoder: new TextDecoder(encoding, { fatal: true }) }))
}

function decodeOrGiveUp(decoder: TextDecoder, chunk: Uint8Array, options: TextDecodeOptions): string | undefined {
  try {
    return decoder.decode(chunk, options)
  } catch (cause) {
    // The only way in which a fatal decoder says that the bytes are not in its encoding.
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}
