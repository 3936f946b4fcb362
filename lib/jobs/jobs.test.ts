import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { claimJob, leaseSeconds } from '@/lib/jobs/claim-job'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { handlers } from '@/lib/jobs/handlers'
import { backOffSeconds, runNextJob } from '@/lib/jobs/run-job'

// Jobs are claimed by whoever is first, so these tests work far in the past, before every other job of the database.
let clock = Date.UTC(2001, 0, 1) + Math.floor(Math.random() * 1e9)
const moment = (seconds: number) => new Date(clock + seconds * 1000)

beforeEach(async () => {
  clock += 1e9
  await dbAcrossClinics.job.deleteMany({ where: { claimableAt: { lt: new Date(Date.UTC(2020, 0, 1)) } } })
})
afterEach(() => vi.restoreAllMocks())

async function promise(key = newId('job')) {
  await enqueueJob(dbAcrossClinics, 'send-delivery', { deliveryId: key }, { key, runAt: moment(0) })
  return key
}

const rowOf = (key: string) => dbAcrossClinics.job.findUniqueOrThrow({ where: { jobKey: `send-delivery:${key}` } })

test('work that is promised twice under one key is one piece of work', async () => {
  const key = newId('job')
  const promised = await Promise.all(
    [1, 2, 3, 4].map(() =>
      enqueueJob(dbAcrossClinics, 'send-delivery', { deliveryId: key }, { key, runAt: moment(0) }),
    ),
  )
  expect(promised.filter(Boolean)).toHaveLength(1)
})

test('work that is promised in a transaction that fails was never promised', async () => {
  const key = newId('job')
  const failing = dbAcrossClinics.$transaction(async (tx) => {
    await enqueueJob(tx, 'send-delivery', { deliveryId: key }, { key, runAt: moment(0) })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await dbAcrossClinics.job.count({ where: { jobKey: `send-delivery:${key}` } })).toBe(0)
})

test('of many workers that ask at once each piece of work goes to one', async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, () => promise()))
  const claimed = await Promise.all(Array.from({ length: 40 }, () => claimJob(moment(1))))
  const mine = claimed.filter((job) => job !== null).map((job) => job.jobKey.replace('send-delivery:', ''))
  expect(new Set(mine).size).toBe(mine.length)
  for (const key of mine) expect(keys).toContain(key)
})

test('work is not done before its time', async () => {
  await promise()
  expect(await claimJob(moment(-1))).toBeNull()
  expect(await claimJob(moment(0))).not.toBeNull()
})

test('what a dead worker had begun is taken over when its lease is over, and not before', async () => {
  await promise()
  expect(await claimJob(moment(1))).not.toBeNull()
  expect(await claimJob(moment(1 + leaseSeconds - 1))).toBeNull()
  expect(await claimJob(moment(1 + leaseSeconds + 1))).toMatchObject({ attempts: 2 })
})

describe('a job that fails', () => {
  test('is tried again later each time, and in the end waits for a person as a dead letter', async () => {
    const handler = vi.spyOn(handlers, 'send-delivery').mockRejectedValue(new Error('no'))
    const key = await promise()
    const { maxAttempts } = await rowOf(key)
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await dbAcrossClinics.job.update({ where: { jobKey: `send-delivery:${key}` }, data: { claimableAt: moment(0) } })
      expect(await runNextJob(moment(1))).toBe(true)
    }
    const row = await rowOf(key)
    expect(handler).toHaveBeenCalledTimes(maxAttempts)
    expect(handler.mock.calls.map(([, context]) => context.last)).toEqual([
      ...Array.from({ length: maxAttempts - 1 }, () => false),
      true,
    ])
    expect(row).toMatchObject({ claimableAt: null, finishedAt: null, lastError: 'Error: no' })
    expect(row.failedAt).not.toBeNull()
  })

  test('that was overtaken does not overwrite what the other worker wrote', async () => {
    const key = await promise()
    vi.spyOn(handlers, 'send-delivery').mockImplementation(async () => {
      await dbAcrossClinics.job.update({
        where: { jobKey: `send-delivery:${key}` },
        data: { leaseToken: 'another', finishedAt: moment(5) },
      })
      throw new Error('too slow')
    })
    await runNextJob(moment(1))
    expect(await rowOf(key)).toMatchObject({ leaseToken: 'another', lastError: null })
  })
})

test('a job that is done stays done', async () => {
  const handler = vi.spyOn(handlers, 'send-delivery').mockResolvedValue(undefined)
  const key = await promise()
  await runNextJob(moment(1))
  expect(await rowOf(key)).toMatchObject({ claimableAt: null, failedAt: null })
  expect(await claimJob(moment(1_000_000))).toBeNull()
  expect(handler).toHaveBeenCalledOnce()
})

test('the pause between tries grows and never exceeds an hour', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20].map(backOffSeconds)
  expect(pauses).toEqual(pauses.toSorted((left, right) => left - right))
  expect(pauses[0]).toBe(5)
  expect(pauses.at(-1)).toBe(3600)
})

test('work at which every worker dies is given up and seen, and does not kill workers for ever', async () => {
  const key = await promise()
  await dbAcrossClinics.job.update({ where: { jobKey: `send-delivery:${key}` }, data: { attempts: 13 } })
  const handler = vi.spyOn(handlers, 'send-delivery').mockResolvedValue(undefined)
  expect(await runNextJob(moment(1))).toBe(true)
  expect(handler).not.toHaveBeenCalled()
  expect(await rowOf(key)).toMatchObject({ claimableAt: null, failedAt: expect.any(Date) as Date })
})
