import type { Grid, GridRow } from '@/lib/tables/read-grid'

const title = /^RESULT TABLE$/i

/**
 * Exports of some analysers (GeneXpert) hold one block a specimen, of lines "name, value", under a title. They become one
 * table whose columns are those names; null for any other file. A row's number is that of its block's title.
 */
export function readBlocks({ rows, separator }: Grid): Grid | null {
  const starts = rows.flatMap(({ cells }, index) => (title.test(cells[0] ?? '') ? [index] : []))
  if (starts.length === 0) return null
  const blocks = starts.map((start) => ({ number: rows[start]?.number ?? 0, pairs: pairsAfter(rows, start) }))
  // A block whose lines have several values each is a table of another form, which is not this one.
  if (blocks.some(({ pairs }) => pairs.length === 0)) return null
  const names = [...new Set(blocks.flatMap(({ pairs }) => pairs.map(([name]) => name)))]
  return {
    separator,
    rows: [
      { number: 0, cells: names },
      ...blocks.map(({ number, pairs }) => {
        const values = new Map(pairs)
        return { number, cells: names.map((name) => values.get(name) ?? '') }
      }),
    ],
  }
}

function pairsAfter(rows: readonly GridRow[], start: number): [string, string][] {
  const pairs: [string, string][] = []
  for (const { cells } of rows.slice(start + 1)) {
    if (cells.length !== 2 || !cells[0]) break
    pairs.push([cells[0], cells[1] ?? ''])
  }
  return pairs
}
