import ArrowDownUp from 'lucide-react/icons/arrow-down-up'
import type { DataColumn } from './column'
import type { Sort } from './sort'
import { SortLink } from './sort-link'

export type SortMenuProps<Row> = {
  columns: readonly DataColumn<Row>[]
  sort: Sort | undefined
  sortHref: (key: string) => string
}

/** The order of a list on phones, where its rows are cards and there are no headers to press. */
export function SortMenu<Row>({ columns, sort, sortHref }: SortMenuProps<Row>) {
  const sortable = columns.filter((column) => column.sortKey !== undefined)
  if (sortable.length === 0) return null
  return (
    <details className="data-table-sort border-b border-line px-4">
      <summary className="bare-summary flex min-h-11 items-center gap-2 font-semibold text-action-ink">
        <ArrowDownUp />
        Sort
      </summary>
      <ul className="pb-3">
        {sortable.map(({ id, header, sortKey = id }) => (
          <li key={id} className="flex min-h-11 items-center">
            <SortLink href={sortHref(sortKey)} sorted={sort?.key === sortKey ? sort.direction : false}>
              {header}
            </SortLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
