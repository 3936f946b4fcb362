import Download from 'lucide-react/icons/download'
import { buttonClasses } from '../ui/button-classes'
import { CsvTable, type CsvRows } from './csv-table'
import { type DocumentWords, fillWords, sizeWords } from './document-words'
import { ImageView } from './image-view'
import { PdfView } from './pdf-view'

export type DocumentFile = { fileId: string; kind: 'pdf' | 'image' | 'csv'; filename: string; sizeBytes: number }

type Props = {
  file: DocumentFile
  /** The door that gives the document out; `?as=download` gives it as a file to keep. */
  href: string
  /** The rows of a CSV, read on the server; null where it could not be read or is none. */
  table: CsvRows | null
  words: DocumentWords
  /** Opens a PDF at once, for staff who have to compare it. */
  open?: boolean
}

/** One document: what it is, shown in the page, and always as a download, which is all that works without scripts for a PDF. */
export function DocumentView({ file, href, table, words, open = false }: Props) {
  return (
    <article className="overflow-hidden rounded-xl border border-line bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-3 p-4">
        <div className="min-w-0">
          <h3 className="font-semibold break-words">{file.filename}</h3>
          <p className="text-base text-muted">
            {words.kinds[file.kind]} · {sizeWords(file.sizeBytes, words)}
          </p>
        </div>
        <a href={`${href}?as=download`} download className={buttonClasses({ variant: 'secondary' })}>
          <Download />
          {words.download}
        </a>
      </header>
      {file.kind === 'pdf' ? <PdfView href={href} words={words} open={open} /> : null}
      {file.kind === 'image' ? (
        <ImageView href={href} alt={fillWords(words.alt, { name: file.filename })} words={words} />
      ) : null}
      {file.kind === 'csv' ? <CsvTable table={table} caption={file.filename} words={words} /> : null}
    </article>
  )
}
