import { readBlocks } from '@/lib/tables/read-blocks'
import { findHeader, type Table } from '@/lib/tables/find-header'
import { readGrid } from '@/lib/tables/read-grid'

/** A file's text as a table. @throws AppError invalid for what is none, in words for whoever chose the file */
export function openTable(text: string): Table {
  const grid = readGrid(text)
  return findHeader(readBlocks(grid) ?? grid)
}
