import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { EmptyState } from '../ui/empty-state'
import { Time } from '../ui/time'

type Row = {
  deliveryId: string
  channel: string
  status: string
  reason: string
  createdAt: Date
  sentAt: Date | null
  deliveredAt: Date | null
  heldUntil: Date | null
  cancelledAt: Date | null
  deliveryAttempts: number
}

type Props = {
  shown: {
    counts: readonly { channel: string; status: string; count: number }[]
    newest: readonly Row[]
    suppressed: number
  }
  path: string
}

const moment = (value: Date | null) => (value ? <Time value={value} format="moment" /> : '–')

const columns: DataColumn<Row>[] = [
  { id: 'made', header: 'Made', primary: true, cell: ({ createdAt }) => moment(createdAt) },
  { id: 'channel', header: 'Channel', cell: ({ channel }) => channel },
  {
    id: 'state',
    header: 'State',
    cell: ({ status, cancelledAt, heldUntil }) =>
      cancelledAt ? 'left unsent' : heldUntil ? `${status}, held` : status,
  },
  { id: 'why', header: 'Why', cell: ({ reason }) => reason.replaceAll('_', ' ') },
  { id: 'tries', header: 'Tries', align: 'end', cell: ({ deliveryAttempts }) => deliveryAttempts },
  { id: 'handed', header: 'Handed over', cell: ({ sentAt }) => moment(sentAt) },
  { id: 'arrived', header: 'Arrived', cell: ({ deliveredAt }) => moment(deliveredAt) },
  {
    id: 'id',
    header: 'Number',
    cell: ({ deliveryId }) => <span className="font-mono text-sm break-all">{deliveryId}</span>,
  },
]

/** How a clinic's messages fare; to whom they go is left out. */
export function ShownMessages({ shown: { counts, newest, suppressed }, path }: Props) {
  return (
    <div className="space-y-4">
      <Card title="The last 30 days">
        <DescriptionList
          items={[
            ...counts.map(({ channel, status, count }) => ({ term: `${channel}, ${status}`, description: count })),
            { term: 'Addresses not written to', description: suppressed },
          ]}
        />
      </Card>
      <Card flush title="The newest messages">
        <DataTable
          caption="The newest messages"
          path={path}
          rows={newest}
          rowId={(row) => row.deliveryId}
          columns={columns}
          empty={<EmptyState title="No message yet" />}
        />
      </Card>
    </div>
  )
}
