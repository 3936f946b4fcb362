import { statusFilters } from '@/lib/results/schema'
import { type SearchParams, searchHref } from '../data-table/search-href'
import { Tabs } from '../ui/tabs'

const names: Record<(typeof statusFilters)[number], string> = {
  pending: 'Pending',
  processed: 'Processed',
  sent: 'Sent',
  archived: 'Archived',
}

/** The results by their status, one tab each; the other filters stay. */
export function StatusTabs({ path, params }: { path: string; params: SearchParams }) {
  const current = params['status']
  // A stage is a part of one status, so it would leave the other tabs empty.
  const hrefOf = (status: string | null) => searchHref(path, params, { status, stage: null })
  return (
    <Tabs
      label="Status"
      tabs={[
        { href: hrefOf(null), label: 'All', current: current === undefined },
        ...statusFilters.map((status) => ({
          href: hrefOf(status),
          label: names[status],
          current: current === status,
        })),
      ]}
    />
  )
}
