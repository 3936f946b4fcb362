import type { Metadata } from 'next'
import { ActivityFacts } from '@/components/activity/activity-facts'
import { ActivitySeal } from '@/components/activity/activity-seal'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { getActivity } from '@/lib/audit/get-activity'
import { activityIdInput, actorKindNames } from '@/lib/audit/schema'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Entry of the activity' }

const path = '/admin/activity'

export default adminPage({ can: 'activity.read', input: activityIdInput }, async ({ actor, input }) => {
  const entry = await getActivity(actor, input)
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Activity', href: path }, { label: 'Entry' }]} />}
        title={`${entry.who} ${entry.words}`}
      />
      <div className="max-w-4xl space-y-6">
        <Card title="What was recorded">
          <ActivityFacts entry={entry} path={path} kindNames={actorKindNames} />
        </Card>
        <Card title="Its seal" lead="Each entry is sealed onto the one before it, so that a change or a removal shows.">
          <ActivitySeal seal={entry.seal} path={path} />
        </Card>
      </div>
    </>
  )
})
