import { expect, test } from 'vitest'
import { buildTable } from './build-table'

test('rows keep the order of the database, and the sorted column knows it', () => {
  const table = buildTable({
    rows: [{ id: 'b' }, { id: 'a' }],
    rowId: (row) => row.id,
    sort: { key: 'name', direction: 'desc' },
    columns: [
      { id: 'who', header: 'Name', sortKey: 'name', primary: true, cell: (row) => row.id },
      { id: 'when', header: 'Time', cell: () => 'today' },
    ],
  })
  expect(table.getRowModel().rows.map((row) => row.id)).toEqual(['b', 'a'])
  expect(table.getAllLeafColumns().map((column) => column.getIsSorted())).toEqual(['desc', false])
})
