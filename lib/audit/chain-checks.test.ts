import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askChainCheck } from '@/lib/audit/ask-chain-check'
import { downloadHeads, listHeadDays } from '@/lib/audit/chain-heads'
import { checkChains } from '@/lib/audit/check-chains'
import { countChainFaults, findLastChainCheck, listChainChecks } from '@/lib/audit/list-chain-checks'
import { planChainCheck } from '@/lib/audit/plan-chain-check'
import type { ChainCheckScope } from '@/lib/audit/schema'
import { sealActivity } from '@/lib/audit/seal-activity'
import { pastTheGuards } from '@/lib/audit/testing/past-the-guards'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'

// Checks go through every chain that there is, so these tests have a database of their own.
let finish: () => void = () => undefined
let scratch: Promise<unknown>
let admin: AdminActor
let member: ClinicActor

beforeAll(async () => {
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  await new Promise<void>((resolve, reject) => {
    scratch = withScratchDatabase(async (databaseUrl: string) => {
      await migrate(databaseUrl)
      process.env['DATABASE_URL'] = databaseUrl
      resolve()
      await finished
      await disconnect()
    })
    scratch.catch(reject)
  })
  admin = (await makeAdmin()).actor
  member = await makeMember(await makeClinic())
}, 60_000)
afterAll(async () => {
  finish()
  await scratch
})

async function check(scope: ChainCheckScope, who = admin) {
  expect(await askChainCheck(who, scope)).toEqual({ isNew: true })
  const open = await dbAcrossClinics.chainCheck.findFirstOrThrow({ where: { openSlot: 1 } })
  await checkChains({ checkId: open.publicId }, { last: true })
  return findLastChainCheck(admin)
}

async function somethingDone() {
  await makePatient(member)
  while ((await sealActivity()) > 0);
}

const nextDay = async () =>
  pastTheGuards(
    { table: 'chain_heads', event: 'UPDATE' },
    'UPDATE chain_heads SET day = day - INTERVAL 1 DAY ORDER BY day',
  )

describe('a check of the chains', () => {
  test('says that all is whole, who asked, and when', async () => {
    expect(await countChainFaults(admin)).toBeNull()
    await somethingDone()
    const last = await check('full')
    expect(last).toMatchObject({ state: 'whole', scope: 'full', askedBy: admin.fullName, faults: 0, found: [] })
    expect(last?.entries).toBeGreaterThan(1)
    expect(last?.finishedAt).toBeInstanceOf(Date)
    expect(await countChainFaults(admin)).toBe(0)
  })

  test('runs once at a time, and comes by itself at night', async () => {
    expect(await askChainCheck(admin, 'full')).toEqual({ isNew: true })
    expect(await askChainCheck(admin, 'full')).toEqual({ isNew: false })
    const before = (await listChainChecks(admin)).length
    await planChainCheck()
    expect(await listChainChecks(admin)).toHaveLength(before)
    const open = await dbAcrossClinics.chainCheck.findFirstOrThrow({ where: { openSlot: 1 } })
    await checkChains({ checkId: open.publicId }, { last: true })
    await planChainCheck(new Date('2026-11-23T00:00:05Z'))
    expect(await findLastChainCheck(admin)).toMatchObject({ state: 'waiting', scope: 'since_heads', askedBy: null })
    const nightly = await dbAcrossClinics.chainCheck.findFirstOrThrow({ where: { openSlot: 1 } })
    await checkChains({ checkId: nightly.publicId }, { last: true })
    await planChainCheck(new Date('2026-11-22T00:00:05Z'))
    expect(await findLastChainCheck(admin)).toMatchObject({ scope: 'full' })
    const weekly = await dbAcrossClinics.chainCheck.findFirstOrThrow({ where: { openSlot: 1 } })
    await checkChains({ checkId: weekly.publicId }, { last: true })
  })

  test('one whose workers died is closed by the next', async () => {
    await askChainCheck(admin, 'full')
    await dbAcrossClinics.chainCheck.updateMany({
      where: { openSlot: 1 },
      data: { begunAt: new Date(), askedAt: new Date(Date.now() - 7 * 3_600_000) },
    })
    await check('since_heads')
    expect((await listChainChecks(admin)).slice(0, 2).map(({ state }) => state)).toEqual(['whole', 'failed'])
  })

  test('of what is new looks at that and no more', async () => {
    await nextDay()
    await check('since_heads')
    await nextDay()
    await somethingDone()
    const last = await check('since_heads')
    expect(last).toMatchObject({ state: 'whole', scope: 'since_heads' })
    // What making the patient wrote, and what the checks themselves did.
    expect(last?.entries).toBeLessThan(8)
  })
})

describe('heads', () => {
  test('are kept by day, once, and leave as lines to keep elsewhere', async () => {
    const [today] = await listHeadDays(admin)
    expect(today).toMatchObject({ day: new Date().toISOString().slice(0, 10), faulty: 0 })
    const before = await downloadHeads(admin, { day: today?.day ?? '' })
    await somethingDone()
    await check('full')
    expect(await downloadHeads(admin, { day: today?.day ?? '' })).toEqual(before)
    const own = before.find(([, chain]) => chain === member.clinicPublicId)
    expect(own?.[3]).toMatch(/^[0-9a-f]{64}$/)
    await expect(downloadHeads(admin, { day: '2001-01-01' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('cannot be changed or removed', async () => {
    await expect(dbAcrossClinics.chainHead.updateMany({ where: {}, data: { faults: 1 } })).rejects.toThrow()
    await expect(dbAcrossClinics.chainHead.deleteMany({ where: {} })).rejects.toThrow()
  })
})

describe('a changed record', () => {
  test('is found by the next check of what is new when it is new, and every night after', async () => {
    await nextDay()
    await somethingDone()
    const row = await dbAcrossClinics.activityLog.findFirstOrThrow({
      where: { clinicId: member.clinicId },
      orderBy: { id: 'desc' },
    })
    const was = row.action
    await pastTheGuards(
      { table: 'activity_logs', event: 'UPDATE' },
      'UPDATE activity_logs SET action = ? WHERE id = ?',
      'result.viewed',
      row.id,
    )
    const last = await check('since_heads')
    expect(last).toMatchObject({ state: 'broken', faults: 1 })
    expect(last?.found.join()).toContain(row.publicId)
    expect(await countChainFaults(admin)).toBe(1)
    await nextDay()
    expect(await check('since_heads')).toMatchObject({ state: 'broken', faults: 1 })
    await pastTheGuards(
      { table: 'activity_logs', event: 'UPDATE' },
      'UPDATE activity_logs SET action = ? WHERE id = ?',
      was,
      row.id,
    )
    await nextDay()
    expect(await check('since_heads')).toMatchObject({ state: 'whole' })
  })

  test('that is old is found by a check of everything, and stays known until the next one of everything', async () => {
    const row = await dbAcrossClinics.activityLog.findFirstOrThrow({
      where: { clinicId: member.clinicId },
      orderBy: { id: 'asc' },
    })
    const change = (address: string | null) =>
      pastTheGuards(
        { table: 'activity_logs', event: 'UPDATE' },
        'UPDATE activity_logs SET ip_address = ? WHERE id = ?',
        address,
        row.id,
      )
    await change('10.0.0.9')
    expect(await check('full')).toMatchObject({ state: 'broken' })
    await nextDay()
    expect(await check('since_heads')).toMatchObject({ state: 'whole' })
    expect(await countChainFaults(admin)).toBe(1)
    await change(row.address)
    expect(await check('full')).toMatchObject({ state: 'whole' })
    expect(await countChainFaults(admin)).toBe(0)
  })

  test('and a chain written anew do not fit the head that was kept', async () => {
    const head = await dbAcrossClinics.chainHead.findFirstOrThrow({
      where: { chain: member.clinicPublicId, faults: 0 },
      orderBy: { day: 'desc' },
    })
    const { position } = head
    await pastTheGuards(
      { table: 'activity_seals', event: 'UPDATE' },
      'UPDATE activity_seals SET hash = UNHEX(SHA2(?, 256)) WHERE chain = ? AND position = ?',
      'another',
      head.chain,
      position,
    )
    const last = await check('since_heads')
    expect(last?.found.join()).toContain(`the seal at place ${position} is not the one that was kept`)
  })
})
