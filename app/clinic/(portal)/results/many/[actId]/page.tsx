import type { Metadata } from 'next'
import { ManyOutcome } from '@/components/results/many-outcome'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { getBulkAct } from '@/lib/bulk/get-bulk-act'
import { bulkActInput } from '@/lib/bulk/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Several results' }

export default clinicPage({ can: 'result.read', input: bulkActInput }, async ({ actor, input }) => {
  const { kind, rows } = await getBulkAct(actor, input)
  const done = rows.filter(({ refusal }) => refusal === null).length
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Results', href: '/clinic/results' }, { label: 'Several' }]} />}
        title={`${done} of ${rows.length} done`}
        lead="What happened to each of them."
      />
      <Card flush>
        <ManyOutcome kind={kind} rows={rows} />
      </Card>
    </>
  )
})
