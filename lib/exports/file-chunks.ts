import { csvChunks } from '@/lib/exports/csv-chunks'
import { excelChunks } from '@/lib/exports/excel-chunks'
import { pdfChunks } from '@/lib/exports/pdf-chunks'
import type { SafeRow } from '@/lib/exports/read-pages'
import { exportSubjects, type ExportSubject, type ExportType } from '@/lib/exports/schema'
import type { ExportColumn } from '@/lib/exports/sources/export-source'

type List = { subject: ExportSubject; columns: readonly ExportColumn[]; pages: AsyncIterable<SafeRow[]>; made: Date }

/** A list as the bytes of a file of this kind. */
export function fileChunks(type: ExportType, { subject, columns, pages, made }: List): AsyncIterable<Uint8Array> {
  if (type === 'csv')
    return csvChunks(
      columns.map(({ header }) => header),
      pages,
    )
  if (type === 'excel') return excelChunks(columns, pages)
  const { name, holds } = exportSubjects[subject]
  return pdfChunks(columns, pages, { title: `OodoMedLink: ${name}`, lead: holds, made })
}
