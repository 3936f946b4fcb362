import type { Metadata } from 'next'
import { z } from 'zod'
import { DeadLetterDecision } from '@/components/jobs/dead-letter-decision'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { adminMay } from '@/lib/auth/permissions'
import { type FailedJob, getFailedJob } from '@/lib/jobs/get-job'
import { jobIdInput, wordsOfJob } from '@/lib/jobs/schema'
import { adminPage } from '@/lib/web/pages'
import { dropJobAction, retryJobAction } from '../actions'

export const metadata: Metadata = { title: 'Work' }

const doneWords = { retried: 'It is tried again, with all its tries.', dropped: 'It was let go.' }

const input = z.object({ jobId: jobIdInput, done: z.enum(['retried', 'dropped']).optional().catch(undefined) })

const moment = (value: Date) => <Time value={value} format="moment" />

function factsOf(job: FailedJob) {
  const times = [
    { term: 'Promised', at: job.createdAt },
    { term: 'Given up', at: job.failedAt },
    { term: 'Next try', at: job.claimableAt },
    { term: 'Done', at: job.finishedAt },
  ]
  return [
    { term: 'What went wrong', description: <bdi>{job.lastError ?? 'Not known'}</bdi> },
    { term: 'Tries', description: job.attempts },
    ...times.flatMap(({ term, at }) => (at ? [{ term, description: moment(at) }] : [])),
    ...job.payload.map(({ key, value }) => ({
      term: key,
      description: value ?? <span className="text-muted">Hidden: it may name a person</span>,
    })),
    ...(job.dropped
      ? [
          {
            term: 'Let go',
            description: (
              <>
                {moment(job.dropped.at)}, by {job.dropped.by}: <bdi>{job.dropped.reason}</bdi>
              </>
            ),
          },
        ]
      : []),
  ]
}

export default adminPage({ can: 'job.read', input }, async ({ actor, input }) => {
  const job = await getFailedJob(actor, input)
  const waits = job.failedAt !== null && job.dropped === null
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Work', href: '/admin/jobs' }, { label: wordsOfJob(job.name) }]} />}
        title={wordsOfJob(job.name)}
      />
      <div className="max-w-4xl space-y-6">
        {input.done ? <Notice tone="good" title={doneWords[input.done]} /> : null}
        <Card title="What is known of it">
          <DescriptionList items={factsOf(job)} />
        </Card>
        {waits && adminMay(actor.role, 'job.work') ? (
          <DeadLetterDecision jobId={job.jobId} actions={{ retry: retryJobAction, drop: dropJobAction }} />
        ) : null}
      </div>
    </>
  )
})
