import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDoctorAccesses } from '@/lib/doctors/list-accesses'
import { listSavedPatients } from '@/lib/doctors/list-patients'
import { listOwnNotes } from '@/lib/notes/list-own-notes'
import { writeCursor } from '@/lib/paging'
import { listRecords } from '@/lib/records/list-records'
import { listRecordsInput } from '@/lib/records/schema'
import { listShares } from '@/lib/shares/list-shares'
import { faultsOf } from '@/lib/testing/explain'
import { fillSharing } from '@/lib/testing/fill-sharing'
import { doctorOfMany, patientOfLargest } from '@/lib/testing/plan-actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
  await fillSharing(database.connection)
}, 90_000)
afterAll(() => database.close())

const account = 'account_id = 1'
const doctor = 'doctor_id = 1'

/** A cursor at the row in the middle of somebody's rows of a table. */
async function halfWay(table: string, whose: string): Promise<string> {
  const [row] = await database.connection.query<{ public_id: string }[]>(
    `SELECT public_id FROM ${table} WHERE ${whose} ORDER BY id LIMIT 200, 1`,
  )
  return writeCursor({ to: 'next', value: null, id: row?.public_id ?? '' })
}

// A page and what belongs to its rows.
const mostRowsRead = 600

const lists = {
  shares: { table: 'shares', whose: account, list: (cursor?: string) => listShares(patientOfLargest, { cursor }) },
  records: {
    table: 'records',
    whose: account,
    list: (cursor?: string) => listRecords(patientOfLargest, listRecordsInput.parse({ cursor })),
  },
  'saved patients': {
    table: 'saved_patients',
    whose: doctor,
    list: (cursor?: string) => listSavedPatients(doctorOfMany, { cursor }),
  },
  'own notes': {
    table: 'doctor_notes',
    whose: doctor,
    list: (cursor?: string) => listOwnNotes(doctorOfMany, { cursor }),
  },
  'opened shares': {
    table: 'doctor_accesses',
    whose: doctor,
    list: (cursor?: string) => listDoctorAccesses(doctorOfMany, { cursor }),
  },
}

test.each(Object.entries(lists))(
  '%s are read by their owner’s rows alone, on the first page and deep in',
  async (_, { table, whose, list }) => {
    for (const cursor of [undefined, await halfWay(table, whose)]) {
      const plans = await database.explained(() => list(cursor))
      expect(plans.length).toBeGreaterThan(0)
      expect(plans.flatMap((plan) => faultsOf(plan, mostRowsRead))).toEqual([])
    }
  },
)
