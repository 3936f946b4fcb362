import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { PlatformDeliveriesTable } from '@/components/deliveries/platform-deliveries-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { channelNames, channels } from '@/lib/channels/schema'
import { listAllDeliveries } from '@/lib/deliveries/list-all-deliveries'
import { listDeliveriesInput, messageStateNames, messageStates } from '@/lib/deliveries/schema'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Messages' }

const path = '/admin/deliveries/messages'
const selects = [
  {
    name: 'status',
    label: 'Now',
    options: messageStates.map((value) => ({ value, label: messageStateNames[value] })),
  },
  { name: 'channel', label: 'Way', options: channels.map((value) => ({ value, label: channelNames[value] })) },
]

export default adminPage({ can: 'delivery.read', input: listDeliveriesInput }, async ({ actor, input }) => {
  const page = await listAllDeliveries(actor, input)
  const { cursor: _, ...params } = input
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Deliveries', href: '/admin/deliveries' }, { label: 'Messages' }]} />}
        title="Messages"
        lead="Of all clinics, the newest first: what became of them. Not of whom they are, and not what they tell."
      />
      <FiltersBar path={path} params={params} keep={['clinic']} selects={selects} />
      <Card flush>
        <PlatformDeliveriesTable rows={page.rows} path={path} params={params} />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
