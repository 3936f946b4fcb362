import type { ValueChange } from '@/lib/corrections/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'

export type ChangeWords = { caption: string; analyte: string; before: string; after: string; absent: string }

export const englishChangeWords: ChangeWords = {
  caption: 'What changes, value by value',
  analyte: 'Analyte',
  before: 'Before',
  after: 'Now',
  absent: 'not there',
}

const columnsOf = (words: ChangeWords): DataColumn<ValueChange>[] => [
  { id: 'analyte', header: words.analyte, primary: true, cell: ({ analyteName }) => <bdi>{analyteName}</bdi> },
  {
    id: 'before',
    header: words.before,
    cell: ({ before }) => (before === null ? words.absent : <bdi className="tabular-nums">{before}</bdi>),
  },
  {
    id: 'after',
    header: words.after,
    cell: ({ after }) => (after === null ? words.absent : <bdi className="font-semibold tabular-nums">{after}</bdi>),
  },
]

/** The difference between two versions, value by value. */
export function ChangesTable({ changes, words }: { changes: readonly ValueChange[]; words: ChangeWords }) {
  return (
    <DataTable
      caption={words.caption}
      path=""
      rows={changes}
      rowId={({ analyteName, before, after }) => `${analyteName} ${before} ${after}`}
      columns={columnsOf(words)}
      empty={null}
    />
  )
}
