import { type SearchParams, searchHref } from './search-href'
import { Pagination } from '../ui/pagination'

type Props = { path: string; params: SearchParams; next: string | null; previous: string | null }

/** The steps through a list that keeps its place in the address. */
export function ListPages({ path, params, next, previous }: Props) {
  if (!next && !previous) return null
  return (
    <div className="px-4 sm:px-5">
      <Pagination
        previousHref={previous && searchHref(path, params, { cursor: previous })}
        nextHref={next && searchHref(path, params, { cursor: next })}
      />
    </div>
  )
}
