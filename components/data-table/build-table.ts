import {
  constructTable,
  createColumnHelper,
  metaHelper,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { DataColumn } from './column'
import { serverReactivity } from './server-reactivity'
import type { Sort } from './sort'

type ColumnFacts = Pick<DataColumn<never>, 'align' | 'primary' | 'sortKey'>

const features = tableFeatures({
  coreReactivityFeature: serverReactivity(),
  rowSortingFeature,
  columnMeta: metaHelper<ColumnFacts>(),
})

export type BuildTableInput<Row> = {
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  sort?: Sort | undefined
}

/** The model of one page of rows. */
export type TableModel<Row extends RowData> = ReturnType<typeof buildTable<Row>>

/** A table model whose rows the database has already sorted and cut to one page. */
export function buildTable<Row extends RowData>({ columns, rows, rowId, sort }: BuildTableInput<Row>) {
  const helper = createColumnHelper<typeof features, Row>()
  const sorted = sort ? columns.find((column) => column.sortKey === sort.key) : undefined
  return constructTable({
    features,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    state: { sorting: sort && sorted ? [{ id: sorted.id, desc: sort.direction === 'desc' }] : [] },
    columns: columns.map(({ id, header, cell, align, primary, sortKey }) =>
      helper.accessor((row): unknown => row, {
        id,
        header,
        cell: ({ row }) => cell(row.original),
        meta: { align, primary, sortKey },
        enableSorting: sortKey !== undefined,
      }),
    ),
  })
}
