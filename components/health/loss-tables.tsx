import { channelNames } from '@/lib/channels/schema'
import type { ChannelFigures, DomainFigures, ReasonFigures } from '@/lib/deliveries/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { TextLink } from '../ui/text-link'

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

const channelColumns: DataColumn<ChannelFigures>[] = [
  {
    id: 'channel',
    header: 'Way',
    primary: true,
    cell: ({ channel }) => (
      <TextLink href={`/admin/deliveries/messages?channel=${channel}`}>{channelNames[channel]}</TextLink>
    ),
  },
  { id: 'made', header: 'Promised', align: 'end', cell: ({ made }) => made },
  { id: 'sent', header: 'Handed over', align: 'end', cell: ({ sent, made }) => `${sent} (${share(sent, made)})` },
  {
    id: 'delivered',
    header: 'Arrived',
    align: 'end',
    cell: (row) => `${row.delivered} (${share(row.delivered, row.made)})`,
  },
  { id: 'failed', header: 'Lost', align: 'end', cell: ({ failed, made }) => `${failed} (${share(failed, made)})` },
  { id: 'waiting', header: 'Waiting', align: 'end', cell: ({ waiting }) => waiting },
]

const domainColumns: DataColumn<DomainFigures>[] = [
  { id: 'domain', header: 'Domain', primary: true, cell: ({ domain }) => <bdi>{domain}</bdi> },
  { id: 'made', header: 'Messages', align: 'end', cell: ({ made }) => made },
  { id: 'failed', header: 'Lost', align: 'end', cell: ({ failed, made }) => `${failed} (${share(failed, made)})` },
]

const reasonColumns: DataColumn<ReasonFigures>[] = [
  { id: 'words', header: 'Reason', primary: true, cell: ({ words }) => <bdi>{words}</bdi> },
  { id: 'channel', header: 'Way', cell: ({ channel }) => channelNames[channel] },
  { id: 'failed', header: 'Messages', align: 'end', cell: ({ failed }) => failed },
]

type Of<Row> = { rows: readonly Row[]; path: string }

export function ChannelTable({ rows, path }: Of<ChannelFigures>) {
  return (
    <DataTable
      caption="Messages by their way"
      path={path}
      columns={channelColumns}
      rows={rows}
      rowId={({ channel }) => channel}
      empty={<EmptyState title="No message in the last 24 hours." />}
    />
  )
}

export function DomainTable({ rows, path }: Of<DomainFigures>) {
  return (
    <DataTable
      caption="Lost e-mail by domain"
      path={path}
      columns={domainColumns}
      rows={rows}
      rowId={({ domain }) => domain}
      empty={<EmptyState title="No e-mail was lost." />}
    />
  )
}

export function ReasonTable({ rows, path }: Of<ReasonFigures>) {
  return (
    <DataTable
      caption="Why messages were lost"
      path={path}
      columns={reasonColumns}
      rows={rows}
      rowId={({ channel, words }) => `${channel} ${words}`}
      empty={<EmptyState title="No message was lost." />}
    />
  )
}
