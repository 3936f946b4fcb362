import { AppError } from '@/lib/errors'
import { readAnalyteHeading } from '@/lib/tables/analyte-heading'
import { findHeading } from '@/lib/tables/column-names'
import type { Grid, GridRow } from '@/lib/tables/read-grid'

export type Table = {
  header: string[]
  headerRow: number
  /** Rows with anything in them below the header; what stands above it is the laboratory's letterhead. */
  rows: GridRow[]
}

const looked = 40

/** Finds the row of headings, which need not be the first: laboratories print their name and a date above it. */
export function findHeader({ rows }: Grid): Table {
  const [best] = rows
    .slice(0, looked)
    .map((row, index) => ({ row, index, known: knownIn(row) }))
    .toSorted((left, right) => right.known - left.known || left.index - right.index)
  const chosen = best && best.known >= 2 ? best : firstOfUsualWidth(rows)
  if (!chosen) throw new AppError('invalid', 'No row of this file looks like the headings of a table.')
  const header = withoutEmptyEnd(chosen.row.cells)
  const below = rows.slice(chosen.index + 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (below.length === 0) throw new AppError('invalid', 'This table has headings and no row below them.')
  return { header, headerRow: chosen.row.number, rows: below }
}

const knownIn = ({ cells }: GridRow) =>
  cells.filter((cell) => cell !== '' && (findHeading(cell) ?? readAnalyteHeading(cell)) !== undefined).length

function firstOfUsualWidth(rows: readonly GridRow[]) {
  const widths = rows.map(({ cells }) => withoutEmptyEnd(cells).length)
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const usual = [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0]
  const index = widths.findIndex((width) => width === usual)
  const row = rows[index]
  return row ? { row, index } : undefined
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}
