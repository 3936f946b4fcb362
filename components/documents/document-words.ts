/** The words around a document; a {place} in one is filled in where it is shown. */
export type DocumentWords = {
  kinds: { pdf: string; image: string; csv: string }
  download: string
  show: string
  hide: string
  loading: string
  failed: string
  larger: string
  smaller: string
  unreadable: string
  page: string
  alt: string
  rows: string
  kilobytes: string
  megabytes: string
}

/** English, for the people who work with the portal. */
export const englishDocumentWords: DocumentWords = {
  kinds: { pdf: 'PDF document', image: 'Picture', csv: 'Table' },
  download: 'Download',
  show: 'Show the pages here',
  hide: 'Hide the pages',
  loading: 'The pages are loading…',
  failed: 'The pages cannot be shown on this device. The download works.',
  larger: 'Larger',
  smaller: 'Smaller',
  unreadable: 'This table cannot be shown here. The download works.',
  page: 'Page {page} of {pages}',
  alt: 'Picture: {name}',
  rows: 'A part of this table is shown here ({count} rows). The download holds all of it.',
  kilobytes: '{size} KB',
  megabytes: '{size} MB',
}

/** Puts values into the {places} of a text. */
export function fillWords(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** "82 KB", "3.4 MB". */
export function sizeWords(sizeBytes: number, words: Pick<DocumentWords, 'kilobytes' | 'megabytes'>): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024))
  if (kilobytes < 1000) return fillWords(words.kilobytes, { size: kilobytes })
  return fillWords(words.megabytes, { size: (sizeBytes / 1024 / 1024).toFixed(1) })
}
