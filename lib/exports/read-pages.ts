import type { Cell, CellRow, RowReader } from '@/lib/db-rows'
import { cellText } from '@/lib/exports/cell-text'
import { type ColumnKind, type ExportSource, type ExportWhere, pageQuery } from '@/lib/exports/sources/export-source'

/** A cell as it may leave: a text without harm, a number, or nothing. A moment is "2026-11-21 09:30:00". */
export type SafeCell = string | number | null
export type SafeRow = SafeCell[]

const momentLength = '2026-11-21 09:30:00'.length

function safe(value: Cell, kind: ColumnKind): SafeCell {
  if (value === null) return null
  if (kind === 'count') return Number(value)
  if (kind === 'moment') return String(value).slice(0, momentLength)
  // Our own words begin with letters; that is tried anyway, since it costs nothing.
  return cellText(String(value))
}

/**
 * The rows of a list, a page at a time in the order of ids, each cell made harmless. The next page is asked for while the one
 * before is worked on, so that two pages are held at most.
 */
export async function* readPages(
  reader: RowReader,
  { source, where }: { source: ExportSource; where: ExportWhere },
  pageRows: number,
): AsyncGenerator<SafeRow[]> {
  const kinds = source.columns.map(({ kind }) => kind)
  const ask = (afterId: bigint) => reader.rows(pageQuery(source, where, { afterId, limit: pageRows }))
  const change = source.change ?? ((row: CellRow) => row)
  let coming: Promise<CellRow[]> | null = ask(0n)
  while (coming !== null) {
    const rows: CellRow[] = await coming
    const last = rows.at(-1)?.[0]
    coming = rows.length < pageRows || last === undefined ? null : ask(BigInt(last ?? 0))
    // Whoever stops here leaves a question behind; its answer is nobody's, and no error of anybody.
    coming?.catch(() => undefined)
    if (rows.length === 0) return
    yield rows.map((row) => {
      const changed = change(row)
      return kinds.map((kind, index) => safe(changed[index + 1] ?? null, kind))
    })
  }
}
