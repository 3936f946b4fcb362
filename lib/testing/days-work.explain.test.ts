import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBatches } from '@/lib/batches/list-batches'
import { listDocuments } from '@/lib/batches/list-documents'
import { documentStates, type DocumentState } from '@/lib/batches/schema'
import { listCalls } from '@/lib/calls/list-calls'
import { listCallsInput } from '@/lib/calls/schema'
import { listIncidents } from '@/lib/incidents/list-incidents'
import { listIncidentsInput } from '@/lib/incidents/schema'
import { countUnread } from '@/lib/notifications/count-unread'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { listNotificationsInput } from '@/lib/notifications/schema'
import { writeCursor } from '@/lib/paging'
import { listPairs } from '@/lib/patients/list-pairs'
import { listHeldResults } from '@/lib/results/list-held-results'
import { listResults } from '@/lib/results/list-results'
import { listUnseen } from '@/lib/results/list-unseen'
import { listResultsInput } from '@/lib/results/schema'
import { listTables } from '@/lib/tables/list-tables'
import { faultsOf } from '@/lib/testing/explain'
import { fillDaysWork } from '@/lib/testing/fill-days-work'
import { ownerOfLargest, patientOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
  await fillDaysWork(database.connection)
}, 60_000)
afterAll(() => database.close())

const owner = ownerOfLargest

/** A cursor at the row in the middle of the largest clinic's rows of a table. */
async function halfWay(table: string, to: 'next' | 'previous', where = 'TRUE'): Promise<string> {
  const [row] = await database.connection.query<{ public_id: string }[]>(
    `SELECT public_id FROM ${table} WHERE clinic_id = 1 AND ${where} ORDER BY id LIMIT 300, 1`,
  )
  return writeCursor({ to, value: null, id: row?.public_id ?? '' })
}

async function expectGood(work: () => Promise<unknown>, mostRowsRead: number) {
  const plans = await database.explained(work)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap((plan) => faultsOf(plan, mostRowsRead))).toEqual([])
}

async function somePatient(): Promise<string> {
  const [row] = await database.connection.query<{ public_id: string }[]>(
    'SELECT public_id FROM patients WHERE clinic_id = 1 ORDER BY id LIMIT 200, 1',
  )
  return row?.public_id ?? ''
}

// A page and what belongs to its rows.
const page = 600

const lists = {
  tables: { table: 'table_imports', list: (cursor?: string) => listTables(owner, { cursor }) },
  incidents: {
    table: 'incidents',
    list: (cursor?: string) => listIncidents(owner, listIncidentsInput.parse({ cursor })),
  },
  notifications: {
    table: 'notifications',
    list: (cursor?: string) => listNotifications(owner, listNotificationsInput.parse({ cursor })),
  },
}

test.each(Object.entries(lists))('the list of %s reads one page, wherever it is', async (_, { table, list }) => {
  await expectGood(() => list(), page)
  for (const to of ['next', 'previous'] as const) {
    const cursor = await halfWay(table, to)
    await expectGood(() => list(cursor), page)
  }
})

test.each(['open', 'done'] as const)('the list of %s calls reads one page, wherever it is', async (show) => {
  await expectGood(() => listCalls(owner, listCallsInput.parse({ show })), page)
  const where = show === 'open' ? 'open_slot = 1' : 'done_at IS NOT NULL'
  for (const to of ['next', 'previous'] as const) {
    const cursor = await halfWay('calls', to, where)
    await expectGood(() => listCalls(owner, listCallsInput.parse({ show, cursor })), page)
  }
})

test('the list of batches reads one page and counts the documents of what is on it', async () => {
  // Counting goes through the documents' keys.
  await expectGood(() => listBatches(owner, {}), 7000)
  const cursor = await halfWay('batches', 'next')
  await expectGood(() => listBatches(owner, { cursor }), 7000)
})

test.each([undefined, ...(Object.keys(documentStates) as DocumentState[])])(
  'the documents of a batch of hundreds (%s) are found among its own',
  async (show) => {
    const [batch] = await database.connection.query<{ public_id: string }[]>(
      'SELECT public_id FROM batches WHERE clinic_id = 1 ORDER BY id LIMIT 1',
    )
    const batchId = batch?.public_id ?? ''
    // One read of the batch's own keys, and then of a page.
    await expectGood(() => listDocuments(owner, { batchId, show }), 900)
  },
)

test('what stands on the first pages is found by its keys', async () => {
  const patientId = await somePatient()
  await expectGood(() => countUnread(owner), 4000)
  await expectGood(() => listPairs(owner), 700)
  await expectGood(async () => listPairs(owner, { patientId }), page)
  await expectGood(() => listHeldResults(patientOfLargest), page)
  await expectGood(() => listUnseen(owner), 3500)
})

test.each(['-uploaded', 'testDate', '-testName'])(
  'the results of one branch sorted by %s read one page',
  async (sort) => {
    await expectGood(() => listResults(owner, listResultsInput.parse({ branch: 'brn_first', sort })), 1200)
  },
)
