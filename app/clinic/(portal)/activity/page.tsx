import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { TableLoading } from '@/components/data-table/table-loading'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { activityFilters } from '@/components/activity/activity-filters'
import { auditActions } from '@/lib/audit/actions'
import { actorKindNames, listActivityInput } from '@/lib/audit/schema'
import { clinicPage } from '@/lib/web/pages'
import { Streamed } from '@/lib/web/streamed'
import { ActivityPart } from './activity-part'

// What the platform's own people do to themselves is no part of a clinic's log.
const ofThePlatform = /^(admin|account|export)\./

export const metadata: Metadata = { title: 'Activity' }

export default clinicPage({ can: 'activity.read', input: listActivityInput }, ({ actor, input }) => (
  <>
    <PageHeader title="Activity" lead="Who did what and when. Nobody can change or remove a line, not even we." />
    <FiltersBar
      path="/clinic/activity"
      params={input}
      {...activityFilters(auditActions, actorKindNames, ofThePlatform)}
      label="Filter the activity"
    />
    <Card flush>
      <Streamed what={JSON.stringify(input)} waiting={<TableLoading />}>
        <ActivityPart actor={actor} input={input} />
      </Streamed>
    </Card>
  </>
))
