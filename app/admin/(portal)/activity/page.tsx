import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { activityFilters } from '@/components/activity/activity-filters'
import { ActivityTable } from '@/components/activity/activity-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { auditActions } from '@/lib/audit/actions'
import { listActivity } from '@/lib/audit/list-activity'
import { actorKindNames, listActivityInput } from '@/lib/audit/schema'
import { adminMay } from '@/lib/auth/permissions'
import { adminPage } from '@/lib/web/pages'
import { verifyActivityAction } from '../actions'

export const metadata: Metadata = { title: 'Activity' }

const path = '/admin/activity'
const doors = { clinic: '/admin/clinics' }

export default adminPage({ can: 'activity.read', input: listActivityInput }, async ({ actor, input }) => {
  const page = await listActivity(actor, input)
  const { cursor: _, ...params } = input
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  return (
    <>
      <PageHeader title="Activity" lead="Who did what, in every clinic, the newest first. Never what a result says." />
      {adminMay(actor.role, 'activity.verify') ? (
        <div className="mb-6">
          <Card
            title="Is the record whole?"
            lead="Every entry is sealed into a chain, so that a change or a removal shows."
          >
            <ActionForm action={verifyActivityAction} refusedTitle="The record is not whole.">
              <SubmitButton variant="secondary" pendingLabel="Checking every entry…">
                Check the chains
              </SubmitButton>
            </ActionForm>
          </Card>
        </div>
      ) : null}
      <FiltersBar path={path} params={params} keep={['clinic']} {...activityFilters(auditActions, actorKindNames)} />
      <Card flush>
        <ActivityTable rows={page.rows} path={path} params={params} timeZone="UTC" doors={doors} />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
