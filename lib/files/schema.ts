import { z } from 'zod'
import { idPattern } from '@/lib/ids'

/** What a result's document may be. Components read this for their file inputs, so nothing of Node stands here. */
export const fileKinds = {
  pdf: { mediaTypes: ['application/pdf'], words: 'PDF' },
  image: { mediaTypes: ['image/jpeg', 'image/png', 'image/webp'], words: 'picture' },
  csv: { mediaTypes: ['text/csv'], words: 'CSV table' },
} as const

export type DocumentKind = keyof typeof fileKinds
/** Audio is taken for a doctor's dictation and nowhere else. */
export type FileKind = DocumentKind | 'audio'
export type DocumentType = (typeof fileKinds)[DocumentKind]['mediaTypes'][number]

/** The endings that a name of this type may have; the first is the one that we give. */
export const extensionsOf = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'text/csv': ['csv', 'txt', 'tsv'],
} as const satisfies Record<DocumentType, readonly string[]>

/** What a dictation may be: as browsers record, and as telephones and dictation machines keep it. */
export const audioExtensionsOf = {
  'audio/webm': ['webm', 'weba'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/mp4': ['m4a', 'mp4', 'aac'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
} as const satisfies Record<string, readonly string[]>

export type AudioType = keyof typeof audioExtensionsOf
export type MediaType = DocumentType | AudioType

/** For the file input of a dictation. */
export const audioAcceptAttribute = [
  ...Object.keys(audioExtensionsOf),
  ...Object.values(audioExtensionsOf).map(([extension]) => `.${extension}`),
].join(',')

export const audioWords = 'WebM, Ogg, M4A, MP3 or WAV'

/** For `<input type="file" accept>`. Endings too, because some phones know no type for CSV. */
export const acceptAttribute = [
  ...Object.values(fileKinds).flatMap(({ mediaTypes }) => mediaTypes),
  ...Object.values(extensionsOf).map(([extension]) => `.${extension}`),
].join(',')

export const acceptedWords = 'PDF, JPEG, PNG, WebP or CSV'

export const fileIdInput = z.string().regex(idPattern('file'), 'This is not the number of a file.')
