/** A run of words that stand close together on one line. Lengths are in thousandths of the page's width. */
export type Segment = {
  text: string
  left: number
  right: number
  /** Of the middle of the letters, downwards from the top of the page, in thousandths of its width too. */
  middle: number
  height: number
}

/** In which letters pictures of documents are written. */
export const scripts = ['latin', 'latin_arabic'] as const
export type Scripts = (typeof scripts)[number]
export const scriptsNames: Record<Scripts, string> = {
  latin: 'Latin letters only',
  latin_arabic: 'Latin and Arabic letters',
}

/** One page as it was read: its lines from top to bottom, each with its segments from left to right. */
export type ReadPage = {
  source: 'text' | 'ocr'
  /** How sure the recognition is, 0 to 100; 100 for a text layer. */
  confidence: number
  lines: Segment[][]
}

/** What a document says, as far as it could be read. */
export type Reading = {
  pages: ReadPage[]
  pagesTotal: number
  /** The contents of barcodes and QR codes on its pages. */
  barcodes: string[]
}

/** How a document was read, for a person to see. */
export type ReadingMethod = 'text' | 'ocr' | 'mixed' | 'none'

/** Pages of one document that are looked at; a longer one is never matched without a person. */
export const limitPagesRead = 20

/** Which way the pages of a reading were read. */
export function methodOf({ pages }: Pick<Reading, 'pages'>): ReadingMethod {
  const sources = new Set(pages.filter(({ lines }) => lines.length > 0).map(({ source }) => source))
  if (sources.size > 1) return 'mixed'
  return sources.values().next().value ?? 'none'
}
