import { parse } from 'csv-parse/sync'
import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import { limitCsvBytes, readFileText } from '@/lib/files/read-file-text'
import { findReadableFile } from '@/lib/results/find-file'

const rowsShown = 300
const columnsShown = 40
// A cell longer than this is cut: it is a document inside a table, and the download holds it whole.
const cellLength = 500
const charactersShown = 200_000

const isShownWhole = (cell: string) => cell.length <= cellLength

export type CsvTable = { header: string[]; rows: string[][]; complete: boolean }

const separators = [',', ';', '\t', '|'] as const

/** The separator that occurs in most of the first lines; a comma when none does. */
export function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 10)
  const score = (separator: string) =>
    lines.filter((line) => line.includes(separator)).length * 100 + (lines[0]?.split(separator).length ?? 0)
  return separators.toSorted((left, right) => score(right) - score(left))[0] ?? ','
}

/**
 * A CSV document as rows of text, to be shown; `complete` only if nothing at all of it is left out. Null when it cannot be
 * read as a table, or is too large for one: the download still works.
 */
export async function readCsvTable(
  actor: ClinicActor | PatientActor,
  { fileId }: { fileId: string },
): Promise<CsvTable | null> {
  const file = await findReadableFile(actor, fileId)
  if (file.sizeBytes === null || file.sizeBytes > limitCsvBytes) return null
  const read = await readFileText(file, { limitCharacters: charactersShown + 1 })
  const cut = read.length > charactersShown
  // A line that was cut in its middle would show a part of a value as if it were the whole.
  const text = cut ? read.slice(0, read.lastIndexOf('\n', charactersShown) + 1) : read
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      bom: true,
      to: rowsShown + 2,
    })
    const whole = records.every((record) => record.length <= columnsShown && record.every(isShownWhole))
    const [header = [], ...rows] = records.map((record) =>
      record.slice(0, columnsShown).map((cell) => (isShownWhole(cell) ? cell : `${cell.slice(0, cellLength)}…`)),
    )
    return { header, rows: rows.slice(0, rowsShown), complete: whole && !cut && rows.length <= rowsShown }
  } catch {
    // What the parser refuses (a quote that never closes, say) is shown as "cannot be shown here", beside its download.
    return null
  }
}
