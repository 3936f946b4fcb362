import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRole } from '@/lib/admins/change-role'
import { suspendAdmin } from '@/lib/admins/suspend-admin'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'

// How many super admins there are is a question about the whole database, so these tests have one of their own.
let close: () => Promise<void>
beforeAll(
  () =>
    new Promise<void>((ready, fail) => {
      const scratch = withScratchDatabase(async (databaseUrl: string) => {
        await migrate(databaseUrl)
        process.env['DATABASE_URL'] = databaseUrl
        await new Promise<void>((finish) => {
          close = async () => {
            await disconnect()
            finish()
            await scratch
          }
          ready()
        })
      })
      scratch.catch(fail)
    }),
  60_000,
)
afterAll(() => close())

const active = () => dbAcrossClinics.admin.count({ where: { role: 'super_admin', status: 'active' } })

test('the last super admin is neither demoted nor suspended, not even by two who do it to each other at once', async () => {
  const [{ actor: first }, { actor: second }] = [await makeAdmin(), await makeAdmin()]
  const demoted = await Promise.allSettled([
    changeRole(first, { adminId: second.adminPublicId, role: 'admin' }),
    changeRole(second, { adminId: first.adminPublicId, role: 'admin' }),
  ])
  expect(demoted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await active()).toBe(1)

  const [{ actor: third }, { actor: fourth }] = [await makeAdmin(), await makeAdmin()]
  await dbAcrossClinics.admin.updateMany({
    where: { id: { notIn: [third.adminId, fourth.adminId] } },
    data: { role: 'moderator' },
  })
  const suspended = await Promise.allSettled([
    suspendAdmin(third, { adminId: fourth.adminPublicId }),
    suspendAdmin(fourth, { adminId: third.adminPublicId }),
  ])
  expect(suspended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await active()).toBe(1)

  const last = [third, fourth].find((_, index) => suspended[index]?.status === 'fulfilled') ?? third
  await expect(changeRole(last, { adminId: last.adminPublicId, role: 'moderator' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await active()).toBe(1)
})
