import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { type BuildTableInput, buildTable } from './build-table'
import { type SearchParams, searchHref } from './search-href'
import { formatSort } from './sort'
import { SortMenu } from './sort-menu'
import { TableHead } from './table-head'
import { tableRoles } from './table-roles'
import { TableRows } from './table-rows'

export type DataTableProps<Row extends RowData> = BuildTableInput<Row> & {
  caption: string
  showCaption?: boolean | undefined
  path: string
  params?: SearchParams | undefined
  empty: ReactNode
}

/**
 * One page of a list, rendered on the server. Its order lives in the address (`sort=name`, `sort=-name`), so its headers
 * are links and it needs no script; where there is no room for columns its rows become cards.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, showCaption, path, params = {}, empty, rows, sort } = props
  if (rows.length === 0) return empty
  const table = buildTable(props)
  const sortHref = (key: string) => {
    const direction = sort?.key === key && sort.direction === 'asc' ? 'desc' : 'asc'
    return searchHref(path, params, { sort: formatSort({ key, direction }) })
  }
  return (
    <div className="data-table-frame">
      <SortMenu columns={props.columns} sort={sort} sortHref={sortHref} />
      <table {...tableRoles.table} className="data-table">
        <caption className={showCaption ? 'px-3 pb-2 text-start font-semibold' : 'sr-only'}>{caption}</caption>
        <TableHead table={table} sortHref={sortHref} />
        <TableRows table={table} />
      </table>
    </div>
  )
}
