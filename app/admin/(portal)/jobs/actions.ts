'use server'

import { dropJobInput, jobInput, retryJobsInput } from '@/lib/jobs/schema'
import { dropJob, retryJob, retryJobs } from '@/lib/jobs/retry-job'
import { adminAction } from '@/lib/web/actions'

export const retryJobAction = adminAction(
  { can: 'job.work', input: jobInput, done: (_, { jobId }) => ({ redirect: `/admin/jobs/${jobId}?done=retried` }) },
  retryJob,
)

export const dropJobAction = adminAction(
  { can: 'job.work', input: dropJobInput, done: (_, { jobId }) => ({ redirect: `/admin/jobs/${jobId}?done=dropped` }) },
  dropJob,
)

export const retryJobsAction = adminAction(
  {
    can: 'job.work',
    input: retryJobsInput,
    done: (count: number) => ({ message: count === 1 ? 'One is tried again.' : `${count} are tried again.` }),
  },
  retryJobs,
)
