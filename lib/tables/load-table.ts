import { AppError } from '@/lib/errors'
import { limitCsvBytes, readFileText } from '@/lib/files/read-file-text'
import type { FileToOpen } from '@/lib/files/stored-file'
import type { FileKind } from '@/lib/files/schema'
import type { Table } from '@/lib/tables/find-header'
import { openTable } from '@/lib/tables/open-table'

/** The table that stands in a stored file. @throws AppError invalid when it is none, or too large to be one */
export async function loadTable(file: FileToOpen & { kind: FileKind | null }): Promise<Table> {
  if (file.kind !== 'csv')
    throw new AppError('invalid', 'This is not a CSV file. Export the table as CSV and choose it again.')
  if (file.sizeBytes === null || file.sizeBytes > limitCsvBytes)
    throw new AppError('invalid', 'This table is larger than 5 MB. Split it into several files.')
  return openTable(await readFileText(file, { limitCharacters: Number.MAX_SAFE_INTEGER }))
}
