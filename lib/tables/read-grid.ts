import { parse } from 'csv-parse/sync'
import { AppError } from '@/lib/errors'
import { limitColumns, limitRows } from '@/lib/tables/schema'

/** A row as a spreadsheet counts it: blank ones have a number too, and a line break inside quotes begins none. */
export type GridRow = { number: number; cells: string[] }
export type Grid = { rows: GridRow[]; separator: string }

const separators = [',', ';', '\t', '|'] as const

/**
 * A table's text as rows of cells. Text stays text: a cell that a spreadsheet would run as a formula is kept as it is written.
 * @throws AppError invalid, saying what is wrong with the file
 */
export function readGrid(text: string): Grid {
  if (text.trim() === '') throw new AppError('invalid', 'This file is empty. Export the table again.')
  const [best] = separators
    .flatMap((separator) => {
      const rows = split(text, separator)
      return rows ? [{ separator, rows, score: scoreOf(rows) }] : []
    })
    .toSorted((left, right) => right.score - left.score)
  if (!best)
    throw new AppError('invalid', 'A quotation mark in this file is never closed. Open it, correct it, and try again.')
  if (best.score === 0) throw new AppError('invalid', 'This file has one column only, so it is not a table of results.')
  if (best.rows.length > limitRows)
    throw new AppError(
      'invalid',
      `This table has more than ${limitRows.toLocaleString('en')} rows. Split it into several files.`,
    )
  const widest = Math.max(...best.rows.map(({ cells }) => cells.length))
  if (widest > limitColumns)
    throw new AppError('invalid', `This table has more than ${limitColumns} columns. Export those that matter.`)
  return { rows: best.rows, separator: best.separator }
}

function split(text: string, delimiter: string): GridRow[] | null {
  try {
    const records = parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, bom: true, to: limitRows + 50 })
    return records.map((cells, index) => ({ number: index + 1, cells: cells.map(clean) }))
  } catch {
    // The parser refuses a quote that opens and never closes; with another separator it may be no quote at all.
    return null
  }
}

// What draws nothing, or draws other text in another order, is no part of a name or a value.
const unseen = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

const clean = (cell: string) =>
  cell
    .replaceAll(/[\r\n\t]+/g, ' ')
    .replaceAll(unseen, '')
    .trim()

/** How much of the file one separator makes into a table: rows of the width that occurs most, times that width. */
function scoreOf(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => Math.min(width, 6) * count))
}
