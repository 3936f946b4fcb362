import History from 'lucide-react/icons/history'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = {
  activityId: string
  createdAt: Date
  words: string
  who: string
  entityType: string | null
  entityId: string | null
  address: string | null
}

type Props = { rows: readonly Row[]; path: string; params: SearchParams; timeZone: string }

const doors: Record<string, string> = { result: '/clinic/results', patient: '/clinic/patients' }

function WhatItWas({ entityType, entityId }: Row) {
  const door = entityType === null ? undefined : doors[entityType]
  if (!door || entityId === null) return <span className="text-muted">–</span>
  return <TextLink href={`${door}/${entityId}`}>Open the {entityType}</TextLink>
}

const columns = (timeZone: string): DataColumn<Row>[] => [
  {
    id: 'what',
    header: 'What',
    primary: true,
    cell: ({ who, words }) => (
      <>
        <strong>{who}</strong> {words}
      </>
    ),
  },
  {
    id: 'when',
    header: 'When',
    cell: ({ createdAt }) => <Time value={createdAt} format="moment" timeZone={timeZone} />,
  },
  { id: 'on', header: 'To what', cell: (row) => <WhatItWas {...row} /> },
  {
    id: 'address',
    header: 'From address',
    cell: ({ address }) => address ?? <span className="text-muted">–</span>,
  },
]

/** What was done in the clinic, the newest first. */
export function ActivityTable({ rows, path, params, timeZone }: Props) {
  return (
    <DataTable
      caption="Activity"
      path={path}
      params={params}
      columns={columns(timeZone)}
      rows={rows}
      rowId={(row) => row.activityId}
      empty={
        <EmptyState icon={<History />} title="Nothing fits">
          Take a filter away to see more.
        </EmptyState>
      }
    />
  )
}
