import { afterAll, beforeAll, expect, test } from 'vitest'
import { listActivity } from '@/lib/audit/list-activity'
import { listActivityInput } from '@/lib/audit/schema'
import { makeAdminActor, noOrigin } from '@/lib/auth/actors'
import { writeCursor } from '@/lib/paging'
import { faultsOf } from '@/lib/testing/explain'
import { ownerOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
}, 60_000)
afterAll(() => database.close())

const admin = makeAdminActor({
  adminId: 1n,
  adminPublicId: 'adm_first',
  fullName: 'Ngozi Eze',
  email: 'admin@bench.example',
  role: 'super_admin',
  sessionId: 0n,
  origin: noOrigin,
})

const mostRowsRead = 400
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function faults(actor: typeof admin | typeof ownerOfLargest, ask: object) {
  const plans = await database.explained(() => listActivity(actor, listActivityInput.parse(ask)))
  expect(plans.length).toBeGreaterThan(0)
  // An admin sees everybody's, and days are found by the time of writing.
  const wide = actor.kind === 'admin' ? /nobody’s/ : /nobody’s.*created_at/
  return plans.flatMap((plan) => faultsOf(plan, mostRowsRead)).filter((fault) => !wide.test(fault))
}

test.each([
  {},
  { action: 'result.sent' },
  { action: 'member.signed_in' },
  { actor: 'patient' },
  { from: daysAgo(3) },
  { until: daysAgo(600) },
  { from: daysAgo(400), until: daysAgo(390) },
  { action: 'result.viewed', until: daysAgo(400) },
])('activity filtered by %o reads little beside what it shows', async (ask) => {
  expect(await faults(ownerOfLargest, ask)).toEqual([])
  expect(await faults(admin, ask)).toEqual([])
})

test('half-way through, a page reads no more than at the start', async () => {
  const [row] = await database.connection.query<{ public_id: string }[]>(
    'SELECT public_id FROM activity_logs WHERE clinic_id = 1 ORDER BY id LIMIT 3000, 1',
  )
  for (const to of ['next', 'previous'] as const) {
    const cursor = writeCursor({ to, value: null, id: row?.public_id ?? '' })
    expect(await faults(ownerOfLargest, { cursor })).toEqual([])
    expect(await faults(ownerOfLargest, { cursor, action: 'result.sent' })).toEqual([])
  }
})
