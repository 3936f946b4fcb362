import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '@/lib/paging'
import { listPatients } from '@/lib/patients/list-patients'
import { listPatientsInput } from '@/lib/patients/schema'
import { faultsOf } from '@/lib/testing/explain'
import { ownerOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
}, 60_000)
afterAll(() => database.close())

const sorts = ['name', '-name', '-added'] as const
// 26 rows, and for each the ways to an address and a number.
const page = 450

async function expectGood(ask: object, mostRowsRead: number) {
  const plans = await database.explained(() => listPatients(ownerOfLargest, listPatientsInput.parse(ask)))
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap((plan) => faultsOf(plan, mostRowsRead))).toEqual([])
}

async function cursorHalfWay(sort: string, to: 'next' | 'previous') {
  const column = sort.includes('name') ? 'sort_name' : 'id'
  const [row] = await database.connection.query<{ public_id: string; sort_name: string }[]>(
    `SELECT public_id, sort_name FROM patients WHERE clinic_id = 1 ORDER BY ${column}, id LIMIT 400, 1`,
  )
  return writeCursor({ to, value: row?.sort_name ?? '', id: row?.public_id ?? '' })
}

describe.each(sorts)('the patients sorted by %s', (sort) => {
  test('read one page', async () => {
    await expectGood({ sort }, page)
  })

  test('read one page half-way through', async () => {
    for (const to of ['next', 'previous'] as const)
      await expectGood({ sort, cursor: await cursorHalfWay(sort, to) }, page)
  })

  test.each(['ade', 'kofi os', 'P-0001', 'mail', 'nobody'])('searched for “%s” read who was found', async (q) => {
    await expectGood({ sort, q }, 2500)
    await expectGood({ sort, q, cursor: await cursorHalfWay(sort, 'next') }, 2500)
  })
})

test('the second page of a search shows only who was found', async () => {
  for (const sort of sorts) {
    const first = await listPatients(ownerOfLargest, listPatientsInput.parse({ q: 'ade', sort }))
    const second = await listPatients(
      ownerOfLargest,
      listPatientsInput.parse({ q: 'ade', sort, cursor: first.next ?? '' }),
    )
    expect(second.rows.length).toBeGreaterThan(0)
    for (const { fullName, email } of second.rows) {
      const plain = `${fullName} ${email ?? ''}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
      expect(plain).toContain('ade')
    }
  }
})
