import { expect, test } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { countDueJobs } from '@/lib/jobs/count-due-jobs'
import { describePayload } from '@/lib/jobs/describe-payload'
import { getFailedJob } from '@/lib/jobs/get-job'
import { listDeadLetters } from '@/lib/jobs/list-dead-letters'
import { dropJob, retryJob } from '@/lib/jobs/retry-job'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeDeadLetter } from '@/prisma/factories/make-dead-letter'
import { newId } from '@/lib/ids'

const rowOf = (jobId: string) => dbAcrossClinics.job.findUniqueOrThrow({ where: { publicId: jobId } })

test('work that was given up gets all its tries again, once, and who had it tried is written down', async () => {
  const { actor } = await makeAdmin()
  const jobId = await makeDeadLetter()
  const outcomes = await Promise.allSettled([retryJob(actor, { jobId }), retryJob(actor, { jobId })])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await rowOf(jobId)).toMatchObject({ failedAt: null, attempts: 0, claimableAt: expect.any(Date) as Date })
  const entries = await dbAcrossClinics.activityLog.findMany({
    where: { action: 'job.retried', actorId: actor.adminId },
  })
  expect(entries.map(({ metadata }) => metadata)).toEqual([{ job: jobId, name: 'send-delivery' }])
})

test('work that was let go is not tried again, waits for nobody, and keeps the reason', async () => {
  const { actor } = await makeAdmin()
  const jobId = await makeDeadLetter()
  await dropJob(actor, { jobId, reason: 'The clinic telephoned.' })
  await expect(retryJob(actor, { jobId })).rejects.toMatchObject({ code: 'conflict' })
  expect(
    (await listDeadLetters(actor, { name: undefined, cursor: undefined })).rows.map((row) => row.jobId),
  ).not.toContain(jobId)
  expect((await getFailedJob(actor, { jobId })).dropped).toMatchObject({
    by: actor.fullName,
    reason: 'The clinic telephoned.',
  })
})

test('the list goes from page to page without losing or doubling a row', async () => {
  const { actor } = await makeAdmin()
  const failedAt = new Date('2026-01-05T10:00:00Z')
  const made = new Set<string>()
  for (let count = 0; count < 30; count += 1) made.add(await makeDeadLetter({ name: 'transcribe-note', failedAt }))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listDeadLetters(actor, { name: 'transcribe-note', cursor })
    seen.push(...page.rows.map((row) => row.jobId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen.filter((jobId) => made.has(jobId))).toHaveLength(30)
  expect(new Set(seen).size).toBe(seen.length)
})

test('work that nobody has failed at is no dead letter to look at', async () => {
  const { actor } = await makeAdmin()
  const jobId = newId('job')
  await dbAcrossClinics.job.create({
    data: {
      publicId: jobId,
      name: 'send-delivery',
      jobKey: `send-delivery:${jobId}`,
      payload: {},
      claimableAt: new Date('2050-01-01'),
    },
  })
  await expect(getFailedJob(actor, { jobId })).rejects.toMatchObject({ code: 'not_found' })
})

test('of a payload ids and numbers are shown, and nothing that could be somebody’s address', () => {
  const result = newId('result')
  const lines = describePayload({
    resultId: result,
    round: 2,
    kind: 'email',
    value: 'ada@example.com',
    phone: '+2348012345678',
  })
  expect(lines).toEqual([
    { key: 'resultId', value: result },
    { key: 'round', value: '2' },
    { key: 'kind', value: 'email' },
    { key: 'value', value: null },
    { key: 'phone', value: null },
  ])
})

test('what waits is counted by its kind, with how long the longest has waited', async () => {
  // In the far future everything of this database is due, so that only what is asked for is looked at.
  const due = new Date('2090-01-01T00:00:00Z')
  await dbAcrossClinics.job.createMany({
    data: [1, 2].map((number) => ({
      publicId: newId('job'),
      name: 'find-duplicates',
      jobKey: `find-duplicates:${newId('job')}`,
      payload: { clinicId: newId('clinic') },
      claimableAt: new Date(due.getTime() - number * 60_000),
    })),
  })
  const { byName } = await countDueJobs(due)
  const mine = byName.find(({ name }) => name === 'find-duplicates')
  expect(mine?.count).toBeGreaterThanOrEqual(2)
  expect(mine?.oldestSeconds).toBeGreaterThanOrEqual(120)
  await makeDeadLetter({ name: 'find-duplicates' })
  const dead = await countDeadLetters()
  expect(dead.find(({ name }) => name === 'find-duplicates')?.count).toBeGreaterThanOrEqual(1)
})
