import type { HourFigures } from '@/lib/deliveries/schema'
import type { WorkFigures } from '@/lib/health/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { Disclosure } from '../ui/disclosure'
import { EmptyState } from '../ui/empty-state'
import { Time } from '../ui/time'
import { Bars } from './bars'

const teal = '#0f5e63'
const amber = '#c98a1b'
const red = '#b3261e'

/** "14:00", the hour's beginning. */
const clock = (start: Date) => `${String(start.getUTCHours()).padStart(2, '0')}:00`
const nothing = <EmptyState title="No hour yet." />
const hour = { id: 'hour', header: 'Hour (UTC)', primary: true as const }

const messageColumns: DataColumn<HourFigures>[] = [
  { ...hour, cell: ({ start }) => <Time value={start} format="moment" /> },
  { id: 'sent', header: 'Sent', align: 'end', cell: ({ sent }) => sent },
  { id: 'failed', header: 'Lost', align: 'end', cell: ({ failed }) => failed },
  { id: 'waiting', header: 'Waiting', align: 'end', cell: ({ waiting }) => waiting },
]

/** What became of the messages of each of the last 24 hours. */
export function MessagesByHour({ hours, path }: { hours: readonly HourFigures[]; path: string }) {
  return (
    <>
      <Bars
        stacked
        rows={hours.map(({ start, sent, failed, waiting }) => ({ at: clock(start), sent, failed, waiting }))}
        series={[
          { key: 'sent', name: 'Sent', colour: teal },
          { key: 'waiting', name: 'Waiting', colour: amber },
          { key: 'failed', name: 'Lost', colour: red },
        ]}
      />
      <Disclosure summary="The same in numbers">
        <DataTable
          caption="Messages by hour"
          path={path}
          columns={messageColumns}
          rows={hours.toReversed()}
          rowId={({ start }) => start.toISOString()}
          empty={nothing}
        />
      </Disclosure>
    </>
  )
}

const workColumns: DataColumn<WorkFigures>[] = [
  { ...hour, cell: ({ start }) => <Time value={start} format="moment" /> },
  { id: 'due', header: 'Work that waited', align: 'end', cell: ({ dueJobs }) => dueJobs },
  { id: 'oldest', header: 'Longest wait, minutes', align: 'end', cell: ({ oldestMinutes }) => oldestMinutes },
  { id: 'dead', header: 'Given up', align: 'end', cell: ({ deadLetters }) => deadLetters },
]

/** How much work waited in each of the last 24 hours, and how long: its worst minute. */
export function WorkByHour({ work, path }: { work: readonly WorkFigures[]; path: string }) {
  return (
    <>
      <Bars
        rows={work.map(({ start, dueJobs, oldestMinutes }) => ({ at: clock(start), dueJobs, oldestMinutes }))}
        series={[
          { key: 'dueJobs', name: 'Work that waited', colour: teal },
          { key: 'oldestMinutes', name: 'Longest wait, minutes', colour: amber },
        ]}
      />
      <Disclosure summary="The same in numbers">
        <DataTable
          caption="Work by hour"
          path={path}
          columns={workColumns}
          rows={work.toReversed()}
          rowId={({ start }) => start.toISOString()}
          empty={nothing}
        />
      </Disclosure>
    </>
  )
}
