import type { Metadata } from 'next'
import { FindingsList } from '@/components/health/findings-list'
import { MessagesByHour, WorkByHour } from '@/components/health/hour-charts'
import { ChannelTable, DomainTable, ReasonTable } from '@/components/health/loss-tables'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { getHealth } from '@/lib/health/get-health'
import { adminPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Deliveries' }

const path = '/admin/deliveries'

export default adminPage({ can: 'delivery.read', input: noInput }, async ({ actor }) => {
  const health = await getHealth(actor)
  return (
    <>
      <PageHeader
        title="Is something wrong right now?"
        lead={
          <>
            All clinics’ messages and the work behind them, as of <Time value={health.askedAt} format="moment" />.
          </>
        }
        actions={
          <ButtonLink href={`${path}/messages`} variant="secondary">
            All messages
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        <FindingsList findings={health.findings} />
        <Card title="Messages of the last 24 hours">
          <MessagesByHour hours={health.hours} path={path} />
        </Card>
        <Card flush title="By their way">
          <ChannelTable rows={health.channels} path={path} />
        </Card>
        <div className="grid gap-6 lg:grid-cols-2">
          <Card flush title="Why messages were lost">
            <ReasonTable rows={health.reasons} path={path} />
          </Card>
          <Card flush title="Lost e-mail by domain">
            <DomainTable rows={health.domains} path={path} />
          </Card>
        </div>
        <Card
          title="Work of the last 24 hours"
          lead="Each hour’s worst minute. An hour without bars had no work that waited, or no worker."
        >
          <WorkByHour work={health.work} path={path} />
        </Card>
      </div>
    </>
  )
})
