import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLockedAccounts, listStops } from '@/lib/accounts/list-in-need'
import { listOpenMerges } from '@/lib/accounts/list-merges'
import { makeAdminActor, noOrigin } from '@/lib/auth/actors'
import { openPlanDatabase, type PlanDatabase } from '@/lib/testing/plan-database'

let database: PlanDatabase
beforeAll(async () => {
  database = await openPlanDatabase()
  await database.connection.query('SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0')
  // Thousands who once gave a wrong date, and addresses that were allowed again; few who need help today.
  await database.connection.query(
    `INSERT INTO birth_date_proofs (account_id, clinic_id, patient_id, tries_taken)
     SELECT id, clinic_id, id, IF(id % 200 = 0, 5, id % 4) FROM patients`,
  )
  await database.connection.query(
    `INSERT INTO suppressions (public_id, clinic_id, channel, recipient, reason, lifted_at)
     SELECT CONCAT('sup_', id), clinic_id, 'email', CONCAT('a', id, '@bench.example'), 'bounced', IF(id % 40 = 0, NULL, NOW(3))
     FROM patient_results`,
  )
  await database.connection.query('ANALYZE TABLE birth_date_proofs, suppressions, account_merges')
}, 60_000)
afterAll(() => database.close())

const admin = makeAdminActor({
  adminId: 1n,
  adminPublicId: 'adm_first',
  fullName: 'Ngozi Eze',
  email: 'admin@bench.example',
  role: 'moderator',
  sessionId: 0n,
  origin: noOrigin,
})

test('the lists of those who need help read what they show, however many there were before', async () => {
  for (const list of [
    () => listLockedAccounts(admin),
    () => listStops(admin, { found: undefined }),
    () => listOpenMerges(admin),
  ]) {
    const plans = await database.explained(list)
    expect(plans.length).toBeGreaterThan(0)
    for (const { sql, rowsRead } of plans) expect(rowsRead, sql).toBeLessThan(300)
  }
})
