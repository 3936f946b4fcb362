import { z } from 'zod'
import { idPattern } from '@/lib/ids'

/** What a result's document may be. Components read this for their file inputs, so nothing of Node stands here. */
export const fileKinds = {
  pdf: { mediaTypes: ['application/pdf'], words: 'PDF' },
  image: { mediaTypes: ['image/jpeg', 'image/png', 'image/webp'], words: 'picture' },
  csv: { mediaTypes: ['text/csv'], words: 'CSV table' },
} as const

export type FileKind = keyof typeof fileKinds
export type MediaType = (typeof fileKinds)[FileKind]['mediaTypes'][number]

/** The endings that a name of this type may have; the first is the one that we give. */
export const extensionsOf = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'text/csv': ['csv', 'txt', 'tsv'],
} as const satisfies Record<MediaType, readonly string[]>

/** For `<input type="file" accept>`. Endings too, because some phones know no type for CSV. */
export const acceptAttribute = [
  ...Object.values(fileKinds).flatMap(({ mediaTypes }) => mediaTypes),
  ...Object.values(extensionsOf).map(([extension]) => `.${extension}`),
].join(',')

export const acceptedWords = 'PDF, JPEG, PNG, WebP or CSV'

export const fileIdInput = z.string().regex(idPattern('file'), 'This is not the number of a file.')
