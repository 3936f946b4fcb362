import { afterAll, beforeAll, expect, test } from 'vitest'
import { listOwnAccesses } from '@/lib/accesses/list-own-accesses'
import { faultsOf } from '@/lib/testing/explain'
import { patientOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
}, 60_000)
afterAll(() => database.close())

const mostRowsRead = 2000

test('who looked at a patient’s data is read by the entries of that patient’s results alone', async () => {
  const plans = await database.explained(() => listOwnAccesses(patientOfLargest, { own: 'yes', cursor: undefined }))
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap((plan) => faultsOf(plan, mostRowsRead))).toEqual([])
})
