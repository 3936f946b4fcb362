import { checkImage } from './check-image'
import type { DocumentReader } from './document-reader'
import { readPdf } from './read-pdf'
import type { FileKind } from './schema'

/**
 * The checks that need the whole document; a CSV is seen whole as it streams in.
 * @throws AppError invalid
 */
export async function checkDocument(kind: FileKind, document: DocumentReader): Promise<void> {
  if (kind === 'pdf') await readPdf(document)
  if (kind === 'image') await checkImage(document)
}
