import type { Cell, CellRow, RowReader } from '@/lib/db-rows'
import { cellText } from '@/lib/exports/cell-text'
import { type ColumnKind, type ExportSource, type ExportWhere, pageQuery } from '@/lib/exports/sources/export-source'

/** A cell as it may leave: a text without harm, a number, or nothing. A moment is "2026-11-21 09:30:00". */
export type SafeCell = string | number | null
export type SafeRow = SafeCell[]

const momentLength = '2026-11-21 09:30:00'.length

const [letterA, letterZ] = ['a'.charCodeAt(0), 'z'.charCodeAt(0)]

/** Makes the cells of one column harmless. Names repeat from row to row, so the last one is remembered. */
function cellMaker(kind: ColumnKind): (value: Cell) => SafeCell {
  let [lastText, lastSafe] = ['', '']
  const safeText = (value: string) => {
    if (value !== lastText) [lastText, lastSafe] = [value, cellText(value)]
    return lastSafe
  }
  if (kind === 'count') return (value) => (value === null ? null : Number(value))
  if (kind === 'moment') return (value) => (value === null ? null : String(value).slice(0, momentLength))
  if (kind === 'text') return (value) => (value === null ? null : safeText(String(value)))
  return (value) => {
    if (value === null) return null
    const text = String(value)
    const first = text.charCodeAt(0)
    // Our own words begin with a small letter; what does not is treated as if somebody had typed it.
    return first >= letterA && first <= letterZ ? text : cellText(text)
  }
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
  const makers = source.columns.map(({ kind }) => cellMaker(kind))
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
      return makers.map((make, index) => make(changed[index + 1] ?? null))
    })
  }
}
