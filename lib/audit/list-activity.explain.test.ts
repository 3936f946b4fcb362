import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostLookedAt } from '@/lib/audit/activity-page.sql'
import { listActivity } from '@/lib/audit/list-activity'
import { searchActivityInput } from '@/lib/audit/schema'
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

// A page, of up to eight kinds of people where none is asked for, and the names of those on it.
const mostRowsRead = 1100
// Where no index knows the rest of a question, so many rows are looked at and no more: twice, to know where it stopped.
const mostRowsOfRest = 4 * mostLookedAt + mostRowsRead
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function faults(actor: typeof admin | typeof ownerOfLargest, ask: object, most = mostRowsRead) {
  const plans = await database.explained(() => listActivity(actor, searchActivityInput.parse(ask)))
  expect(plans.length).toBeGreaterThan(0)
  // An admin sees everybody's, and days are found by the time of writing.
  const wide = actor.kind === 'admin' ? /nobody’s/ : /nobody’s.*(created_at|email)/
  return plans.flatMap((plan) => faultsOf(plan, most)).filter((fault) => !wide.test(fault))
}

test.each([
  {},
  { action: 'result.sent' },
  { action: 'member.signed_in' },
  { actor: 'patient' },
  { action: 'result.viewed', actor: 'admin' },
  { who: 'member-1@bench.example' },
  { who: 'member-1@bench.example', action: 'result.recalled' },
  { from: daysAgo(3) },
  { until: daysAgo(600) },
  { from: daysAgo(400), until: daysAgo(390) },
  { action: 'result.viewed', until: daysAgo(400) },
])('activity filtered by %o reads little beside what it shows', async (ask) => {
  expect(await faults(ownerOfLargest, ask)).toEqual([])
  expect(await faults(admin, ask)).toEqual([])
})

/** Every way of putting filters together: 2 to the number of filters. */
function combinations(filters: Record<string, string>): Record<string, string>[] {
  return Object.entries(filters).reduce<Record<string, string>[]>(
    (made, [name, value]) => [...made, ...made.map((others) => ({ ...others, [name]: value }))],
    [{}],
  )
}

test('every combination of an admin’s filters goes by an index, and looks at a known number of rows at most', async () => {
  const [row] = await database.connection.query<{ result: string; clinic: string }[]>(
    `SELECT r.public_id AS result, c.public_id AS clinic FROM patient_results r JOIN clinics c ON c.id = r.clinic_id
     WHERE r.clinic_id = 1 ORDER BY r.id LIMIT 1`,
  )
  const asked = combinations({
    action: 'result.viewed',
    actor: 'clinic',
    who: 'member-1@bench.example',
    clinic: row?.clinic ?? '',
    entity: 'result',
    entityId: row?.result ?? '',
    address: '192.0.2.7',
    from: daysAgo(700),
  })
  for (const ask of asked) {
    // None of them is left out as not understood.
    expect(searchActivityInput.parse(ask)).toMatchObject(ask)
    const looksOn = 'who' in ask || 'entityId' in ask || 'address' in ask
    expect(await faults(admin, ask, looksOn ? mostRowsOfRest : mostRowsRead), JSON.stringify(ask)).toEqual([])
  }
}, 120_000)

test('half-way through, a page reads no more than at the start', async () => {
  const [row] = await database.connection.query<{ public_id: string }[]>(
    'SELECT public_id FROM activity_logs WHERE clinic_id = 1 ORDER BY id LIMIT 3000, 1',
  )
  for (const to of ['next', 'previous'] as const) {
    const cursor = writeCursor({ to, value: null, id: row?.public_id ?? '' })
    expect(await faults(ownerOfLargest, { cursor })).toEqual([])
    expect(await faults(ownerOfLargest, { cursor, action: 'result.sent' })).toEqual([])
    expect(await faults(admin, { cursor, entity: 'result', actor: 'patient' })).toEqual([])
  }
})
