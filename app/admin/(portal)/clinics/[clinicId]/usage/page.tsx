import type { Metadata } from 'next'
import { z } from 'zod'
import { HealthTable } from '@/components/clinics/health-table'
import { UsageChart } from '@/components/clinics/usage-chart'
import { UsageTable } from '@/components/clinics/usage-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { FigureCard } from '@/components/ui/figure-card'
import { FigureRow } from '@/components/ui/figure-row'
import { PageHeader } from '@/components/ui/page-header'
import { getUsage } from '@/lib/clinics/get-usage'
import { clinicIdInput } from '@/lib/clinics/schema'
import { bytesInWords } from '@/components/clinics/bytes-in-words'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Usage' }

const input = z.object({ clinicId: clinicIdInput })

export default adminPage({ can: 'clinic.read', input }, async ({ actor, input: { clinicId } }) => {
  const { clinicName, rows, storedBytes, health } = await getUsage(actor, { clinicId })
  const crumbs = [
    { label: 'Clinics', href: '/admin/clinics' },
    { label: clinicName, href: `/admin/clinics/${clinicId}` },
    { label: 'Usage' },
  ]
  const month = rows.at(-1)
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={crumbs} />}
        title={`Usage of ${clinicName}`}
        lead="How much it does, and how its messages fare. Numbers only."
      />
      <div className="space-y-6">
        <FigureRow>
          <FigureCard label="Results this month" value={month?.results ?? 0} />
          <FigureCard label="New patients this month" value={month?.patients ?? 0} />
          <FigureCard label="Messages this month" value={month?.messages ?? 0} />
          <FigureCard label="Documents stored" value={bytesInWords(storedBytes)} />
        </FigureRow>
        <Card title="Month by month" lead="The last twelve months, in UTC.">
          <UsageChart rows={rows} />
        </Card>
        <Card flush>
          <UsageTable rows={rows} path={`/admin/clinics/${clinicId}/usage`} />
        </Card>
        <Card flush title="Messages of the last 30 days">
          <HealthTable rows={health} path={`/admin/clinics/${clinicId}/usage`} />
        </Card>
      </div>
    </>
  )
})
