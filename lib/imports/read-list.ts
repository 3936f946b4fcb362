import { parse } from 'csv-parse/sync'
import { AppError } from '@/lib/errors'
import { limitCsvBytes } from '@/lib/files/read-file-text'
import { readFileText } from '@/lib/files/read-file-text'
import type { FileKind } from '@/lib/files/schema'
import type { FileToOpen } from '@/lib/files/stored-file'
import { separatorOf } from '@/lib/results/read-csv-table'

export type PatientList = { header: string[]; rows: string[][] }

/**
 * The rows of a stored list, whatever its separator and encoding. A row of the answer is a row of the file, counted from the
 * line under the header. @throws invalid for a table that no parser reads.
 */
export async function readList(file: FileToOpen & { kind: FileKind | null }): Promise<PatientList> {
  const text = await readFileText(file, { limitCharacters: limitCsvBytes })
  try {
    const [header = [], ...rows] = parse(text, {
      delimiter: separatorOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipRecordsWithEmptyValues: true,
      skipEmptyLines: true,
      bom: true,
    })
    return { header, rows }
  } catch (cause) {
    throw new AppError('invalid', 'This table cannot be read. Save it as “CSV UTF-8” and choose it again.', { cause })
  }
}
