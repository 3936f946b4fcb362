import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'

type Row = {
  channel: 'email' | 'sms' | 'whatsapp'
  made: number
  sent: number
  delivered: number
  failed: number
  opened: number
}

const channelNames = { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp' } as const

/** A number, and which share of all that is. */
const withShare = (part: number, of: number) => (of === 0 ? '–' : `${part} (${Math.round((part / of) * 100)} %)`)

const columns: DataColumn<Row>[] = [
  { id: 'channel', header: 'Channel', primary: true, cell: ({ channel }) => channelNames[channel] },
  { id: 'made', header: 'Messages', align: 'end', cell: ({ made }) => made },
  { id: 'sent', header: 'Handed over', align: 'end', cell: ({ sent, made }) => withShare(sent, made) },
  { id: 'delivered', header: 'Arrived', align: 'end', cell: ({ delivered, sent }) => withShare(delivered, sent) },
  { id: 'failed', header: 'Came back or failed', align: 'end', cell: ({ failed, made }) => withShare(failed, made) },
  { id: 'opened', header: 'Opened', align: 'end', cell: ({ opened, sent }) => withShare(opened, sent) },
]

/** How messages fared, channel by channel. */
export function HealthTable({ rows, path }: { rows: readonly Row[]; path: string }) {
  return (
    <DataTable
      caption="Messages by channel"
      path={path}
      rows={rows}
      rowId={(row) => row.channel}
      columns={columns}
      empty={<EmptyState title="No message in these days" />}
    />
  )
}
