import Download from 'lucide-react/icons/download'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { buttonClasses } from '../ui/button-classes'
import { EmptyState } from '../ui/empty-state'
import { Time } from '../ui/time'

type Day = { day: string; chains: number; faulty: number; platform: string | null }

const columnsOf = (download: string | null): DataColumn<Day>[] => [
  { id: 'day', header: 'Day', primary: true, cell: ({ day }) => <Time value={day} /> },
  { id: 'chains', header: 'Chains', align: 'end', cell: ({ chains }) => chains.toLocaleString('en-GB') },
  { id: 'faulty', header: 'Not whole', align: 'end', cell: ({ faulty }) => faulty.toLocaleString('en-GB') },
  {
    id: 'platform',
    header: 'The platform’s own head (SHA-256)',
    cell: ({ platform }) => <span className="font-mono text-sm break-all">{platform ?? '–'}</span>,
  },
  ...(download === null
    ? []
    : [
        {
          id: 'file',
          header: 'To keep elsewhere',
          cell: ({ day }: Day) => (
            <a
              href={`${download}?day=${day}`}
              download
              className={buttonClasses({ variant: 'secondary', size: 'small' })}
            >
              <Download />
              Heads
              <span className="sr-only"> of {day}</span>
            </a>
          ),
        },
      ]),
]

/** The days whose heads were kept, each as a small file; `download` is null for those who may not take it. */
export function HeadDays({ days, path, download }: { days: readonly Day[]; path: string; download: string | null }) {
  return (
    <DataTable
      caption="Heads of the chains by day"
      path={path}
      columns={columnsOf(download)}
      rows={days}
      rowId={({ day }) => day}
      empty={<EmptyState title="No head was kept so far">The first ones come with the first check.</EmptyState>}
    />
  )
}
