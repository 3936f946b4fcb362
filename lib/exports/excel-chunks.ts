import { setImmediate as letOthersWork } from 'node:timers/promises'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { SafeRow } from '@/lib/exports/read-pages'
import type { ColumnKind } from '@/lib/exports/sources/export-source'

type Column = { header: string; kind: ColumnKind }

const widths: Record<ColumnKind, number> = { text: 28, code: 20, moment: 20, count: 12 }

/**
 * A list as an Excel workbook of one sheet. It is made in memory, hence the end to its rows. Moments are dates there, in UTC; a
 * text is always a text and never a formula, and begins with an apostrophe where other programs could take it for one.
 */
export async function* excelChunks(
  columns: readonly Column[],
  pages: AsyncIterable<SafeRow[]>,
): AsyncGenerator<Uint8Array> {
  const data: SheetData = [columns.map(({ header }) => ({ value: header, fontWeight: 'bold' as const }))]
  for await (const rows of pages) {
    for (const row of rows) data.push(row.map((cell, index) => excelCell(cell, columns[index]?.kind)))
    await letOthersWork()
  }
  yield await writeExcelFile(data, {
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function excelCell(cell: string | number | null, kind: ColumnKind | undefined) {
  if (cell === null) return null
  if (kind === 'count') return { value: Number(cell), type: Number }
  if (kind === 'moment')
    return { value: new Date(`${String(cell).replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
  return { value: String(cell), type: String }
}
