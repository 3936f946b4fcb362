import { parse } from 'csv-parse/sync'
import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import { readFileText } from '@/lib/files/read-file-text'
import { findReadableFile } from '@/lib/results/find-file'

const rowsShown = 300
const columnsShown = 40
// A cell longer than this is cut: it is a document inside a table, and the download holds it whole.
const cellLength = 500

export type CsvTable = { header: string[]; rows: string[][]; complete: boolean }

const separators = [',', ';', '\t', '|'] as const

/** The separator that occurs in most of the first lines; a comma when none does. */
export function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 10)
  const score = (separator: string) =>
    lines.filter((line) => line.includes(separator)).length * 100 + (lines[0]?.split(separator).length ?? 0)
  return separators.toSorted((left, right) => score(right) - score(left))[0] ?? ','
}

/** A CSV document as rows of text, to be shown. Null when it cannot be read as a table: the download still works. */
export async function readCsvTable(
  actor: ClinicActor | PatientActor,
  { fileId }: { fileId: string },
): Promise<CsvTable | null> {
  const text = await readFileText(await findReadableFile(actor, fileId))
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      bom: true,
      to: rowsShown + 2,
    })
    const [header = [], ...rows] = records.map((record) =>
      record.slice(0, columnsShown).map((cell) => cell.slice(0, cellLength)),
    )
    return { header, rows: rows.slice(0, rowsShown), complete: rows.length <= rowsShown }
  } catch {
    // What the parser refuses (a quote that never closes, say) is shown as "cannot be shown here", beside its download.
    return null
  }
}
