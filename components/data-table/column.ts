import type { ReactNode } from 'react'

/** One column: its words, how a row's cell looks, and, where it can be sorted by, the key that stands in the address. */
export type DataColumn<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  sortKey?: string | undefined
  align?: 'start' | 'end' | undefined
  /** The cell that names the row: a card's heading on phones, the row's header for screen readers. */
  primary?: boolean | undefined
}
