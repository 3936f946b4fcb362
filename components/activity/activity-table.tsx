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
  clinicName: string | null
  address: string | null
}

/** For what can be opened from here: kind of thing → the address before its id. */
type Doors = Readonly<Record<string, string>>

type Props = {
  rows: readonly Row[]
  path: string
  params: SearchParams
  timeZone: string
  doors: Doors
  /** Where an entry has a page of its own: the address before its id. */
  detailPath?: string | undefined
}

const nothing = <span className="text-muted">–</span>

function whatItWas({ entityType, entityId }: Row, doors: Doors) {
  if (entityType === null || entityId === null) return nothing
  const door = doors[entityType]
  if (door === undefined) return <span className="font-mono text-sm break-all">{entityId}</span>
  return <TextLink href={`${door}/${entityId}`}>Open the {entityType}</TextLink>
}

type Look = Pick<Props, 'timeZone' | 'doors' | 'detailPath'> & { withClinic: boolean }

const columnsOf = ({ timeZone, doors, detailPath, withClinic }: Look): DataColumn<Row>[] => [
  {
    id: 'what',
    header: 'What',
    primary: true,
    cell: ({ activityId, who, words }) =>
      detailPath === undefined ? (
        <>
          <strong>{who}</strong> {words}
        </>
      ) : (
        <>
          <strong>{who}</strong> <TextLink href={`${detailPath}/${activityId}`}>{words}</TextLink>
        </>
      ),
  },
  {
    id: 'when',
    header: `When (${timeZone})`,
    cell: ({ createdAt }) => <Time value={createdAt} format="moment" timeZone={timeZone} />,
  },
  ...(withClinic ? [{ id: 'clinic', header: 'Clinic', cell: (row: Row) => row.clinicName ?? nothing }] : []),
  { id: 'on', header: 'To what', cell: (row) => whatItWas(row, doors) },
  { id: 'address', header: 'From address', cell: ({ address }) => address ?? nothing },
]

/** What was done, the newest first; the clinic's column only where there are several. */
export function ActivityTable({ rows, path, params, timeZone, doors, detailPath }: Props) {
  const withClinic = rows.some((row) => row.clinicName !== null)
  return (
    <DataTable
      caption="Activity"
      path={path}
      params={params}
      columns={columnsOf({ timeZone, doors, detailPath, withClinic })}
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
