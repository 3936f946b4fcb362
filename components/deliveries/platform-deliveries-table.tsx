import { channelNames } from '@/lib/channels/schema'
import { messageStateNames, type PlatformDelivery, reasonNames } from '@/lib/deliveries/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'

const tones: Record<PlatformDelivery['status'], Tone> = {
  failed: 'danger',
  bounced: 'danger',
  pending: 'attention',
  sent: 'neutral',
  delivered: 'good',
}

/** Where a message stands; one that was left unsent is no loss. */
export function MessageState({ status, cancelled }: Pick<PlatformDelivery, 'status' | 'cancelled'>) {
  if (cancelled) return <StatusBadge tone="neutral">Not sent any more</StatusBadge>
  return <StatusBadge tone={tones[status]}>{messageStateNames[status]}</StatusBadge>
}

const columns: DataColumn<PlatformDelivery>[] = [
  {
    id: 'made',
    header: 'Promised',
    primary: true,
    cell: (row) => (
      <TextLink href={`/admin/deliveries/messages/${row.deliveryId}`}>
        <Time value={row.createdAt} format="moment" />
      </TextLink>
    ),
  },
  {
    id: 'clinic',
    header: 'Clinic',
    cell: (row) => <TextLink href={`/admin/clinics/${row.clinicId}`}>{row.clinicName}</TextLink>,
  },
  {
    id: 'to',
    header: 'To',
    cell: (row) => (
      <>
        {channelNames[row.channel]}
        <span className="block text-sm text-muted">
          <bdi>{row.recipient}</bdi>
        </span>
      </>
    ),
  },
  { id: 'state', header: 'Now', cell: (row) => <MessageState status={row.status} cancelled={row.cancelled} /> },
  {
    id: 'why',
    header: 'Why',
    cell: (row) => (
      <>
        {reasonNames[row.reason]}
        {row.errorMessage ? <span className="block text-sm text-muted">{row.errorMessage}</span> : null}
      </>
    ),
  },
]

type Props = { rows: readonly PlatformDelivery[]; path: string; params: SearchParams }

/** Messages of all clinics: what became of them, not what they are about. */
export function PlatformDeliveriesTable({ rows, path, params }: Props) {
  return (
    <DataTable
      caption="Messages"
      path={path}
      params={params}
      columns={columns}
      rows={rows}
      rowId={(row) => row.deliveryId}
      empty={<EmptyState title="No message is like this." />}
    />
  )
}
