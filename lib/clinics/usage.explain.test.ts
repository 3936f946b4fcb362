import { afterAll, beforeAll, expect, test } from 'vitest'
import { getUsage } from '@/lib/clinics/get-usage'
import { makeAdminActor, noOrigin } from '@/lib/auth/actors'
import { faultsOf } from '@/lib/testing/explain'
import { fillDaysWork } from '@/lib/testing/fill-days-work'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
  await fillDaysWork(database.connection)
}, 60_000)
afterAll(() => database.close())

const admin = makeAdminActor({
  adminId: 1n,
  adminPublicId: 'adm_first',
  fullName: 'Ngozi Eze',
  email: 'admin@bench.example',
  role: 'admin',
  sessionId: 0n,
  origin: noOrigin,
})

test('the usage of the largest clinic is counted by its own keys, and reads nothing of the others', async () => {
  const [clinic] = await database.connection.query<{ public_id: string }[]>(
    'SELECT public_id FROM clinics WHERE id = 1',
  )
  const plans = await database.explained(() => getUsage(admin, { clinicId: clinic?.public_id ?? '' }))
  expect(plans.length).toBeGreaterThanOrEqual(6)
  const [own] = await database.connection.query<{ most: bigint }[]>(
    'SELECT GREATEST((SELECT COUNT(*) FROM patient_results WHERE clinic_id = 1), (SELECT COUNT(*) FROM deliveries WHERE clinic_id = 1)) AS most',
  )
  // Each number reads the clinic's own rows once, and what grouping them by month takes.
  expect(plans.flatMap((plan) => faultsOf(plan, Number(own?.most ?? 0) * 2 + 200))).toEqual([])
})
