import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { DeadLettersTable } from '@/components/jobs/dead-letters-table'
import { DueJobsTable } from '@/components/jobs/due-jobs-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { adminMay } from '@/lib/auth/permissions'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { countDueJobs } from '@/lib/jobs/count-due-jobs'
import { listDeadLetters } from '@/lib/jobs/list-dead-letters'
import { listDeadLettersInput, wordsOfJob } from '@/lib/jobs/schema'
import { adminPage } from '@/lib/web/pages'
import { retryJobsAction } from './actions'

export const metadata: Metadata = { title: 'Work' }

const path = '/admin/jobs'

export default adminPage({ can: 'job.read', input: listDeadLettersInput }, async ({ actor, input }) => {
  const [page, kinds, due] = await Promise.all([listDeadLetters(actor, input), countDeadLetters(), countDueJobs()])
  const { cursor: _, ...params } = input
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  const options = kinds.map(({ name, count }) => ({ value: name, label: `${wordsOfJob(name)} (${count})` }))
  return (
    <>
      <PageHeader
        title="Work"
        lead="What the platform does in the background. It tries what fails again by itself; what failed at every try waits here for you."
      />
      <div className="space-y-6">
        <Card flush title="Given up">
          {kinds.length > 0 ? (
            <div className="px-4 pt-2">
              <FiltersBar path={path} params={params} selects={[{ name: 'name', label: 'Kind of work', options }]} />
              {input.name !== undefined && adminMay(actor.role, 'job.work') ? (
                <div className="mb-4">
                  <ActionForm action={retryJobsAction} hidden={{ name: input.name }}>
                    <SubmitButton variant="secondary">Try all of this kind again</SubmitButton>
                  </ActionForm>
                </div>
              ) : null}
            </div>
          ) : null}
          <DeadLettersTable rows={page.rows} path={path} params={params} />
        </Card>
        <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
        <Card flush title="Due now">
          <DueJobsTable rows={due.byName} path={path} />
        </Card>
      </div>
    </>
  )
})
