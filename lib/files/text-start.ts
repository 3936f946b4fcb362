// oxlint-disable-next-line no-control-regex
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The encoding that a byte order mark names. */
export function markedEncoding(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The start of a text as text, or undefined when these bytes are no text. */
export function decodeStart(head: Uint8Array): string | undefined {
  // What ASCII there is reads the same in UTF-8 and Windows-1252; the rest is checked over the whole file.
  const text = new TextDecoder(markedEncoding(head) ?? 'windows-1252').decode(head)
  return binary.test(text) ? undefined : text
}

/** True for HTML, SVG, XML and templates: a table of results never starts with a tag. */
export function startsLikeMarkup(text: string): boolean {
  return /^[\s\uFEFF]*(?:ï»¿)?\s*<[a-z!?/%]/i.test(text)
}

export function isBinaryText(text: string): boolean {
  return binary.test(text)
}
