import { flexRender, type RowData } from '@tanstack/react-table'
import type { TableModel } from './build-table'
import { tableRoles } from './table-roles'

/** The rows; every cell carries its column's name, for the cards that rows become on phones. */
export function TableRows<Row extends RowData>({ table }: { table: TableModel<Row> }) {
  return (
    <tbody {...tableRoles.group}>
      {table.getRowModel().rows.map((row) => (
        <tr key={row.id} {...tableRoles.row}>
          {row.getAllCells().map((cell) => {
            const { header, meta } = cell.column.columnDef
            return (
              <td
                key={cell.id}
                {...(meta?.primary ? tableRoles.name : tableRoles.cell)}
                data-align={meta?.align}
                data-primary={meta?.primary || undefined}
                data-label={typeof header === 'string' ? header : undefined}
              >
                <div>{flexRender(cell.column.columnDef.cell, cell.getContext())}</div>
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}
