import FileDown from 'lucide-react/icons/file-down'
import Link2 from 'lucide-react/icons/link-2'
import type { Metadata } from 'next'
import { adminActivityFilters } from '@/components/activity/activity-filters'
import { ActivityTable } from '@/components/activity/activity-table'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { auditActions } from '@/lib/audit/actions'
import { listActivity } from '@/lib/audit/list-activity'
import { actorKindNames, entityTypeNames, searchActivityInput } from '@/lib/audit/schema'
import { adminMay } from '@/lib/auth/permissions'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Activity' }

const path = '/admin/activity'
const doors = { clinic: '/admin/clinics', doctor: '/admin/doctors' }
const filters = adminActivityFilters(auditActions, { actors: actorKindNames, entities: entityTypeNames })

export default adminPage({ can: 'activity.read', input: searchActivityInput }, async ({ actor, input }) => {
  const page = await listActivity(actor, input)
  const { cursor: _, ...params } = input
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  return (
    <>
      <PageHeader
        title="Activity"
        lead="Who did what, in every clinic, the newest first. Never what a result says."
        actions={
          <>
            <ButtonLink href={`${path}/chains`} variant="secondary" icon={<Link2 />}>
              Is the record whole?
            </ButtonLink>
            {adminMay(actor.role, 'export.own') ? (
              <ButtonLink
                href={searchHref('/admin/exports', params, { subject: 'activity' })}
                variant="secondary"
                icon={<FileDown />}
              >
                This list as a file
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FiltersBar path={path} params={params} {...filters} label="Filter the activity" />
      {page.lookedAt === null ? null : (
        <div className="mb-4">
          <Notice title={`The nearest ${page.lookedAt.toLocaleString('en-GB')} entries were looked through`}>
            What fits is below. “Next” looks on from there.
          </Notice>
        </div>
      )}
      <Card flush>
        <ActivityTable rows={page.rows} path={path} params={params} timeZone="UTC" doors={doors} detailPath={path} />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
