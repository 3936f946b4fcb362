import { stringify } from 'csv-stringify/sync'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findImport } from '@/lib/imports/get-import'
import { readList } from '@/lib/imports/read-list'
import type { ImportInput } from '@/lib/imports/schema'

/** A cell that a spreadsheet would take for a formula is given an apostrophe, which our own reader takes off again. */
export const asText = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The refused rows of an import with the reason of each, as a table to mend and upload again. */
export async function writeRefused(actor: ClinicActor, input: ImportInput): Promise<{ csv: string; filename: string }> {
  const row = await findImport(actor, input)
  const { header, rows } = await readList(row.file)
  const refusals = await db.patientImportRefusal.findMany({
    where: { clinicId: actor.clinicId, importId: row.id },
    orderBy: { rowNumber: 'asc' },
    select: { rowNumber: true, reason: true },
  })
  const width = header.length
  const lines = refusals.map(({ rowNumber, reason }) => {
    const cells = rows[rowNumber - 2] ?? []
    return [...Array.from({ length: width }, (_, index) => asText(cells[index] ?? '')), String(rowNumber), reason]
  })
  const csv = stringify([[...header.map(asText), 'Row in the first file', 'Why it was refused'], ...lines])
  return { csv: `\uFEFF${csv}`, filename: 'refused-rows.csv' }
}
