import { expect, test } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { forgetOldRows } from '@/lib/jobs/forget-old-rows'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('a round that failed is forgotten once others have done its work; work for somebody waits for a person', async () => {
  const [round, fresh, work] = [newId('job'), newId('job'), newId('job')]
  await enqueueJob(dbAcrossClinics, 'sweep-files', {}, { key: round })
  await enqueueJob(dbAcrossClinics, 'sweep-files', {}, { key: fresh })
  await enqueueJob(dbAcrossClinics, 'send-delivery', { deliveryId: work }, { key: work })
  const fail = (jobKey: string, failedAt: Date) =>
    dbAcrossClinics.job.update({ where: { jobKey }, data: { failedAt, claimableAt: null } })
  await fail(`sweep-files:${round}`, daysAgo(2))
  await fail(`sweep-files:${fresh}`, daysAgo(0.5))
  await fail(`send-delivery:${work}`, daysAgo(400))
  await forgetOldRows()
  const kept = await dbAcrossClinics.job.findMany({
    where: { jobKey: { in: [`sweep-files:${round}`, `sweep-files:${fresh}`, `send-delivery:${work}`] } },
    select: { jobKey: true },
  })
  expect(kept.map(({ jobKey }) => jobKey).toSorted()).toEqual([`send-delivery:${work}`, `sweep-files:${fresh}`])
})
