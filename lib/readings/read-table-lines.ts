import { parse } from 'csv-parse/sync'
import { separatorOf } from '@/lib/results/read-csv-table'
import type { Reading } from './schema'

const limitRows = 2000

/** A table as a page: each row a line, each cell a segment in a column of its own. */
export function readTableLines(text: string): Reading {
  const options = {
    delimiter: separatorOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    bom: true,
  }
  const rows = parse(text, { ...options, to: limitRows + 1 })
  const lines = rows.slice(0, limitRows).map((cells, row) =>
    cells.flatMap((cell, column) => {
      const left = column * 200
      return cell.trim() === '' ? [] : [{ text: cell.trim(), left, right: left + 150, middle: row * 20, height: 10 }]
    }),
  )
  const page = { source: 'text' as const, confidence: 100, lines: lines.filter((line) => line.length > 0) }
  return { pages: [page], pagesTotal: rows.length > limitRows ? 2 : 1, barcodes: [] }
}
