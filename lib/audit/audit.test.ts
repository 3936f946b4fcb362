import { beforeAll, describe, expect, test } from 'vitest'
import { auditActions } from '@/lib/audit/actions'
import { getActivity } from '@/lib/audit/get-activity'
import { listActivity } from '@/lib/audit/list-activity'
import { recordAudit } from '@/lib/audit/record-audit'
import { listActivityInput } from '@/lib/audit/schema'
import { sealHash, type SealedRow } from '@/lib/audit/seal-hash'
import { sealActivity } from '@/lib/audit/seal-activity'
import { verifyActivity } from '@/lib/audit/verify-activity'
import { pastTheGuards } from '@/lib/audit/testing/past-the-guards'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'

let actor: ClinicActor

beforeAll(async () => {
  actor = await makeMember(await makeClinic())
})

async function sealAll() {
  let sealed: number
  do sealed = await sealActivity()
  while (sealed > 0)
}

const reportOf = async (who: ClinicActor) => (await verifyActivity({ only: who.clinicPublicId }))[0]

test('what is done and its entry are one: if one fails, neither is there', async () => {
  const before = await dbAcrossClinics.activityLog.count({ where: { clinicId: actor.clinicId } })
  const failing = dbAcrossClinics.$transaction(async (tx) => {
    await recordAudit(tx, actor, { action: 'patient.added' })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow()
  expect(await dbAcrossClinics.activityLog.count({ where: { clinicId: actor.clinicId } })).toBe(before)
})

test('the database refuses to change or remove an entry or its seal', async () => {
  await makePatient(actor)
  await sealAll()
  const { id } = await dbAcrossClinics.activityLog.findFirstOrThrow({ where: { clinicId: actor.clinicId } })
  await expect(dbAcrossClinics.activityLog.update({ where: { id }, data: { action: 'x' } })).rejects.toThrow()
  await expect(dbAcrossClinics.activityLog.delete({ where: { id } })).rejects.toThrow()
  await expect(dbAcrossClinics.activitySeal.update({ where: { logId: id }, data: { chain: 'x' } })).rejects.toThrow()
  await expect(dbAcrossClinics.activitySeal.delete({ where: { logId: id } })).rejects.toThrow()
})

test('each clinic’s chain is whole, also when several sealers work at once', async () => {
  for (let count = 0; count < 5; count += 1) await makePatient(actor)
  await Promise.all([sealActivity(), sealActivity(), sealActivity(), sealActivity()])
  await sealAll()
  const report = await reportOf(actor)
  expect(report?.faults).toEqual([])
  expect(report?.rows).toBe(await dbAcrossClinics.activityLog.count({ where: { clinicId: actor.clinicId } }))
})

test('a chain that grows while it is verified has no fault', async () => {
  const own = await makeMember(await makeClinic())
  const { clinicPublicId: chain } = own
  const growing = (async () => {
    for (let count = 0; count < 12; count += 1) {
      await makePatient(own)
      await sealAll()
    }
  })()
  const state = { isGrowing: true }
  const grown = growing.finally(() => {
    state.isGrowing = false
  })
  const faults: string[] = []
  while (state.isGrowing) faults.push(...(await verifyActivity({ only: chain })).flatMap((report) => report.faults))
  await grown
  expect(faults).toEqual([])
})

describe('somebody who gets past that is found out, and the row is named:', () => {
  async function sealedClinic() {
    const own = await makeMember(await makeClinic())
    for (let count = 0; count < 3; count += 1) await makePatient(own)
    await sealAll()
    const rows = await dbAcrossClinics.activityLog.findMany({
      where: { clinicId: own.clinicId },
      orderBy: { id: 'asc' },
    })
    return { own, rows }
  }

  test.each([
    ['who did it', 'actor_id = actor_id + 1'],
    ['what was done', "action = 'result.viewed'"],
    ['when', 'created_at = created_at + INTERVAL 1 SECOND'],
    ['from where', "ip_address = '10.0.0.1'"],
    ['the details', `metadata = '{"patient":"pat_x"}'`],
  ])('changing %s', async (_, change) => {
    const { own, rows } = await sealedClinic()
    await pastTheGuards(
      { table: 'activity_logs', event: 'UPDATE' },
      `UPDATE activity_logs SET ${change} WHERE id = ?`,
      rows[1]?.id,
    )
    expect((await reportOf(own))?.faults.join()).toContain(rows[1]?.publicId)
  })

  test('changing an entry, on the page of the entry itself', async () => {
    const { actor } = await makeAdmin()
    const { rows } = await sealedClinic()
    const activityId = rows[1]?.publicId ?? ''
    expect(await getActivity(actor, { activityId })).toMatchObject({ seal: { fits: true, linked: true } })
    const sql = `UPDATE activity_logs SET action = 'result.viewed' WHERE id = ?`
    await pastTheGuards({ table: 'activity_logs', event: 'UPDATE' }, sql, rows[1]?.id)
    expect(await getActivity(actor, { activityId })).toMatchObject({ seal: { fits: false, linked: true } })
  })

  test('removing an entry', async () => {
    const { own, rows } = await sealedClinic()
    await pastTheGuards(
      { table: 'activity_logs', event: 'DELETE' },
      'DELETE FROM activity_logs WHERE id = ?',
      rows[1]?.id,
    )
    expect((await reportOf(own))?.faults.join()).toContain('place 2 is gone')
  })

  test('removing an entry with its seal', async () => {
    const { own, rows } = await sealedClinic()
    await pastTheGuards(
      { table: 'activity_logs', event: 'DELETE' },
      'DELETE FROM activity_logs WHERE id = ?',
      rows[1]?.id,
    )
    await pastTheGuards(
      { table: 'activity_seals', event: 'DELETE' },
      'DELETE FROM activity_seals WHERE log_id = ?',
      rows[1]?.id,
    )
    expect((await reportOf(own))?.faults.length).toBeGreaterThan(0)
  })

  test('cutting the end off', async () => {
    const { own, rows } = await sealedClinic()
    await pastTheGuards(
      { table: 'activity_logs', event: 'DELETE' },
      'DELETE FROM activity_logs WHERE id = ?',
      rows.at(-1)?.id,
    )
    await pastTheGuards(
      { table: 'activity_seals', event: 'DELETE' },
      'DELETE FROM activity_seals WHERE log_id = ?',
      rows.at(-1)?.id,
    )
    expect((await reportOf(own))?.faults.join()).toContain('should end at')
  })
})

test('the seal does not depend on the order in which a database gives back the details', () => {
  const row: SealedRow = {
    id: 1n,
    publicId: 'act_1',
    clinicId: 2n,
    actorKind: 'clinic',
    actorId: 3n,
    action: 'result.sent',
    entityType: 'result',
    entityId: 4n,
    address: null,
    userAgent: null,
    requestId: null,
    metadata: { a: 1, b: [2, { c: 3, d: 4 }] },
    createdAt: new Date(0),
  }
  const turned = { ...row, metadata: { b: [2, { d: 4, c: 3 }], a: 1 } }
  const start = new Uint8Array(32)
  expect(sealHash(start, 1n, row)).toEqual(sealHash(start, 1n, turned))
  expect(sealHash(start, 2n, row)).not.toEqual(sealHash(start, 1n, row))
})

test('a clinic sees its own activity and no other’s, whatever it asks for', async () => {
  const [one, two] = [await makeMember(await makeClinic()), await makeMember(await makeClinic())]
  await makePatient(one)
  const foreign = await listActivity(two, listActivityInput.parse({ clinic: one.clinicPublicId, actor: 'clinic' }))
  expect(foreign.rows).toEqual([])
  expect((await listActivity(one, listActivityInput.parse({}))).rows.map((row) => row.action)).toContain(
    'patient.added',
  )
})

test('every action says what it is done to, in words', () => {
  for (const [action, { entity, words }] of Object.entries(auditActions)) {
    expect(action).toMatch(/^[a-z]+\.[a-z_]+$/)
    expect(entity).toMatch(/^[a-z_]+$/)
    expect(words.length).toBeGreaterThan(5)
  }
})
