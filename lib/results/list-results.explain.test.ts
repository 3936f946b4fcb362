import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '@/lib/paging'
import { countWaiting } from '@/lib/results/count-waiting'
import { listPatientResults } from '@/lib/results/list-patient-results'
import { listResults } from '@/lib/results/list-results'
import { listResultsInput } from '@/lib/results/schema'
import { type Explained, faultsOf } from '@/lib/testing/explain'
import { ownerOfLargest, patientOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
}, 60_000)
afterAll(() => database.close())

const sorts = ['-uploaded', 'uploaded', '-testDate', 'testDate', '-testName', 'testName'] as const
const columnOf = { uploaded: 'id', testDate: 'test_date', testName: 'test_name' } as const

const plansOf = (ask: object) => database.explained(() => listResults(ownerOfLargest, listResultsInput.parse(ask)))
const expectGood = (plans: Explained[], mostRowsRead: number) => {
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap((plan) => faultsOf(plan, mostRowsRead))).toEqual([])
}

// 26 rows, and for each its patient, its newest message, and the ways to them.
const page = 350

describe('the results table', () => {
  test.each(sorts)('sorted by %s reads one page', async (sort) => {
    expectGood(await plansOf({ sort }), page)
  })

  test.each(sorts)('sorted by %s, half-way through, reads no more than at its start', async (sort) => {
    const column = columnOf[sort.replace('-', '') as keyof typeof columnOf]
    const [row] = await database.connection.query<{ public_id: string }[]>(
      `SELECT public_id FROM patient_results WHERE clinic_id = 1 ORDER BY ${column}, id LIMIT 1600, 1`,
    )
    for (const to of ['next', 'previous'] as const) {
      const cursor = writeCursor({ to, value: null, id: row?.public_id ?? '' })
      expectGood(await plansOf({ sort, cursor }), page)
    }
  })

  test.each([
    { stage: 'to_match' },
    { stage: 'to_review' },
    { stage: 'to_authorise' },
    { stage: 'to_send' },
    { stage: 'sent' },
    { stage: 'read' },
    { stage: 'withdrawn' },
    { stage: 'archived' },
    { stage: 'not_arrived' },
    { status: 'pending' },
    { status: 'processed' },
    { status: 'sent' },
    { status: 'archived' },
    { type: 'chemistry' },
    { type: 'cardiology' },
    { type: 'cardiology', stage: 'read' },
    { stage: 'to_send', sort: 'testName' },
    { stage: 'read', sort: '-testDate' },
    { from: '2020-01-01' },
  ])('filtered by %o reads little beside what it shows', async (ask) => {
    expectGood(await plansOf(ask), 2 * page)
  })

  test.each(['ade', 'okafor ngoz', 'P-00012', 'kofi', 'lipid', 'nothing like this'])(
    'searched for “%s” reads what was found',
    async (q) => {
      expectGood(await plansOf({ q }), 2500)
      expectGood(await plansOf({ q, stage: 'sent' }), 2500)
    },
  )

  test('of one patient reads that patient’s', async () => {
    const [row] = await database.connection.query<{ public_id: string }[]>(
      'SELECT public_id FROM patients WHERE id = 1',
    )
    expectGood(await plansOf({ patient: row?.public_id }), page)
  })
})

test('the numbers of the first page are counted from what they count', async () => {
  const [unread] = await database.connection.query<{ count: bigint }[]>(
    "SELECT COUNT(*) AS count FROM patient_results WHERE clinic_id = 1 AND status = 'sent' AND first_viewed_at IS NULL",
  )
  const plans = await database.explained(() => countWaiting(ownerOfLargest))
  expectGood(plans, Number(unread?.count) + 1500)
})

test('a patient’s own list reads that patient’s', async () => {
  expectGood(await database.explained(() => listPatientResults(patientOfLargest, {})), 60)
})
