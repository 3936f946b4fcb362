import { findForeignKind, type ForeignKind } from './foreign-signatures'
import { refusal } from './refuse-file'
import { acceptedWords, extensionsOf, type DocumentType, type FileKind, type MediaType } from './schema'
import { decodeStart, startsLikeMarkup } from './text-start'

export type SniffedFile = { kind: FileKind; mediaType: MediaType }

/** So many bytes are enough to tell what a file is; fewer where it is shorter. */
export const sniffBytes = 4096

const wordsOf: Record<DocumentType, string> = {
  'application/pdf': 'a PDF',
  'image/jpeg': 'a JPEG picture',
  'image/png': 'a PNG picture',
  'image/webp': 'a WebP picture',
  'text/csv': 'plain text',
}

// Up to eight bytes of byte order mark and blank lines stand before the header in files of real devices.
// oxlint-disable-next-line no-control-regex
const pdfStart = /^(?:\xef\xbb\xbf|[\s\0]){0,8}%PDF-[12]\.\d/

/** Types that a signature tells for certain. */
function signedTypeOf(head: Buffer): Exclude<DocumentType, 'text/csv'> | undefined {
  const text = head.subarray(0, 32).toString('latin1')
  if (pdfStart.test(text)) return 'application/pdf'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  return undefined
}

const kindOf = (mediaType: DocumentType): FileKind =>
  mediaType === 'application/pdf' ? 'pdf' : mediaType === 'text/csv' ? 'csv' : 'image'

/** `x.exe.pdf` is made to be mistaken; dots of dates, versions and initials are everybody's. */
const dangerousInnerEnding = /\.(exe|scr|bat|cmd|msi|js|vbs|ps1|hta|jar|apk|lnk|php|html?|svg|sh)\.[^.]*$/i

function endingOf(filename: string): string | undefined {
  return /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(filename)?.[1]?.toLowerCase()
}

/**
 * Tells from its first bytes what a file is; its name is only asked whether it agrees.
 * @param head the first `sniffBytes` bytes, or the whole of a shorter file
 * @throws AppError invalid, saying what the file is and what to do
 */
export function sniffFile(head: Buffer, originalFilename: string): SniffedFile {
  if (head.length === 0) throw refusal('This file is empty. Save it again and choose it again.')
  const ending = endingOf(originalFilename)
  const signed = signedTypeOf(head)
  const mediaType = signed ?? textTypeOf(head, ending)
  const endings: readonly string[] = signed ? Object.values(extensionsOf).flat() : extensionsOf['text/csv']
  if (dangerousInnerEnding.test(originalFilename))
    throw refusal('The name of this file has two endings. Make sure that it is the right file, and give it one.')
  if (ending !== undefined && !endings.includes(ending)) {
    const advice = signed
      ? 'Make sure that it is the right one, give it the right ending, and choose it again.'
      : `Choose a ${acceptedWords} file.`
    throw refusal(`This file is called .${ending} but is ${wordsOf[mediaType]}. ${advice}`)
  }
  return { kind: kindOf(mediaType), mediaType }
}

function textTypeOf(head: Buffer, ending: string | undefined): 'text/csv' {
  const foreign = findForeignKind(head) ?? markupIn(head)
  const name = ending ? `is called .${ending} but ` : ''
  if (foreign) throw refusal(`This file ${name}is ${foreign.words}. ${foreign.advice}`)
  if (decodeStart(head) === undefined)
    throw refusal(`This kind of file cannot be read here. Choose a ${acceptedWords} file.`)
  return 'text/csv'
}

function markupIn(head: Buffer): ForeignKind | undefined {
  const text = decodeStart(head)
  if (text === undefined || !startsLikeMarkup(text)) return undefined
  return { words: 'a web page', advice: 'Print it to PDF and choose that.' }
}
