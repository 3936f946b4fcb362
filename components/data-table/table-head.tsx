import { flexRender, type RowData } from '@tanstack/react-table'
import type { TableModel } from './build-table'
import { SortLink } from './sort-link'
import { tableRoles } from './table-roles'

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

export type TableHeadProps<Row extends RowData> = { table: TableModel<Row>; sortHref: (key: string) => string }

/** The names of the columns; those that the list can be sorted by are links. */
export function TableHead<Row extends RowData>({ table, sortHref }: TableHeadProps<Row>) {
  return (
    <thead {...tableRoles.group}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} {...tableRoles.row}>
          {group.headers.map((header) => {
            const { align, sortKey } = header.column.columnDef.meta ?? {}
            const sorted = header.column.getIsSorted()
            const words = flexRender(header.column.columnDef.header, header.getContext())
            return (
              <th
                key={header.id}
                {...tableRoles.column}
                scope="col"
                data-align={align}
                aria-sort={sorted ? ariaSort[sorted] : undefined}
              >
                {sortKey ? (
                  <SortLink href={sortHref(sortKey)} sorted={sorted}>
                    {words}
                  </SortLink>
                ) : (
                  words
                )}
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}
