import { beforeAll, describe, expect, test } from 'vitest'
import { mostLookedAt } from '@/lib/audit/activity-page.sql'
import { getActivity } from '@/lib/audit/get-activity'
import { listActivity } from '@/lib/audit/list-activity'
import { recordAudits } from '@/lib/audit/record-audit'
import { searchActivityInput } from '@/lib/audit/schema'
import { sealActivity } from '@/lib/audit/seal-activity'
import { type AdminActor, type ClinicActor, makeClinicActor, makePatientActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let admin: AdminActor
let member: ClinicActor
let other: ClinicActor
let patient: MadePatient
let resultId: string
const address = `2001:db8::${nextNumber().replaceAll(/\D/g, '').slice(-4)}`

beforeAll(async () => {
  admin = (await makeAdmin({ role: 'moderator' })).actor
  const clinic = await makeClinic()
  member = await makeMember(clinic)
  other = await makeMember(clinic)
  patient = await makePatient(member)
  resultId = (await makeResult(member, { patient, kinds: ['csv'], reached: 'sent' })).resultId
  const from = makeClinicActor({ ...other, origin: { ...noOrigin, address } })
  await recordAudits(dbAcrossClinics, from, [{ action: 'member.signed_out' }, { action: 'result.previewed' }])
})

const find = async (ask: object, who: AdminActor | ClinicActor = admin) =>
  listActivity(who, searchActivityInput.parse(ask))
const clinicOf = () => ({ clinic: member.clinicPublicId })

describe('an admin finds activity', () => {
  test('by who did it: an e-mail address, a public id, a part of a name', async () => {
    for (const who of [member.email, member.memberPublicId]) {
      const { rows } = await find({ who })
      expect(rows.length).toBeGreaterThan(2)
      expect(new Set(rows.map((row) => row.who))).toEqual(new Set([member.fullName]))
    }
    const part = member.fullName.slice(1, -1)
    expect((await find({ who: part, ...clinicOf() })).rows.length).toBeGreaterThan(2)
    expect((await find({ who: 'nobody@test.example' })).rows).toEqual([])
    expect((await find({ who: newId('member') })).rows).toEqual([])
  })

  test('of a patient by an address that they proved, and the row does not say who it was', async () => {
    const { actor } = await makePatientSession(patient.email)
    const reader = makePatientActor({ ...actor, origin: noOrigin })
    await recordAudits(dbAcrossClinics, reader, [{ action: 'result.viewed', clinicId: member.clinicId }])
    const { rows } = await find({ who: patient.email, action: 'result.viewed' })
    expect(rows).toMatchObject([{ who: 'The patient', action: 'result.viewed' }])
  })

  test('by what it was done to, by type and by public id', async () => {
    const { rows } = await find({ entityId: resultId })
    expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining(['result.uploaded', 'result.sent']))
    expect(new Set(rows.map((row) => row.entityType))).toEqual(new Set(['result']))
    expect((await find({ entityId: resultId, entity: 'patient' })).rows).toEqual([])
    expect((await find({ entityId: newId('result') })).rows).toEqual([])
    const patients = await find({ entity: 'patient', ...clinicOf() })
    expect(patients.rows.map((row) => row.entityType)).toEqual(patients.rows.map(() => 'patient'))
    expect(patients.rows.length).toBeGreaterThan(0)
  })

  test('by the address that it came from', async () => {
    const { rows } = await find({ address })
    expect(rows.map((row) => row.action)).toEqual(['result.previewed', 'member.signed_out'])
    expect((await find({ address, action: 'member.signed_out' })).rows).toHaveLength(1)
    expect((await find({ address, actor: 'patient' })).rows).toEqual([])
  })

  test('by everything at once', async () => {
    const ask = {
      who: member.email,
      action: 'result.sent',
      actor: 'clinic',
      entity: 'result',
      entityId: resultId,
      from: '2020-01-01',
      ...clinicOf(),
    }
    expect((await find(ask)).rows).toHaveLength(1)
    for (const [name, value] of [
      ['who', other.email],
      ['action', 'result.recalled'],
      ['actor', 'patient'],
      ['entity', 'patient'],
      ['entityId', newId('result')],
      ['from', '2100-01-01'],
      ['clinic', newId('clinic')],
    ])
      expect((await find({ ...ask, [name as string]: value })).rows, name).toEqual([])
  })
})

test('pages go on and back without a gap, whatever is looked for', async () => {
  const { id, publicId } = await makeClinic()
  await dbAcrossClinics.activityLog.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      publicId: newId('activity'),
      clinicId: id,
      actorKind: index % 2 === 0 ? ('system' as const) : ('visitor' as const),
      action: 'result.sent',
      entityType: 'result',
    })),
  })
  for (const ask of [{}, { action: 'result.sent' }, { entity: 'result' }]) {
    const seen: string[] = []
    let cursor: string | undefined
    let back: string | null = null
    do {
      const page = await find({ ...ask, clinic: publicId, cursor })
      seen.push(...page.rows.map((row) => row.activityId))
      cursor = page.next ?? undefined
      back = page.previous
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(130)
    expect(seen).toHaveLength(130)
    const before = await find({ ...ask, clinic: publicId, cursor: back ?? undefined })
    expect(before.rows.map((row) => row.activityId)).toEqual(seen.slice(50, 100))
  }
})

test('where no index knows the whole question, a page says how far it looked, and the next looks on', async () => {
  const { id } = await makeClinic()
  const from = `198.51.100.${nextNumber().replaceAll(/\D/g, '').slice(-2)}`
  const rows = (count: number, action: string) =>
    dbAcrossClinics.activityLog.createMany({
      data: Array.from({ length: count }, () => ({
        publicId: newId('activity'),
        clinicId: id,
        actorKind: 'system' as const,
        action,
        address: from,
      })),
    })
  await rows(1, 'result.recalled')
  await rows(mostLookedAt + 100, 'result.sent')
  const first = await find({ address: from, action: 'result.recalled' })
  expect(first).toMatchObject({ rows: [], lookedAt: mostLookedAt })
  const second = await find({ address: from, action: 'result.recalled', cursor: first.next })
  expect(second.rows.map((row) => row.action)).toEqual(['result.recalled'])
  expect(second).toMatchObject({ lookedAt: null, next: null })
}, 30_000)

describe('a clinic', () => {
  test('finds its members by name, and nothing by what is the platform’s to know', async () => {
    expect((await find({ who: other.email }, member)).rows.map((row) => row.who)).toContain(other.fullName)
    const stranger = await makeMember(await makeClinic())
    expect((await find({ who: stranger.email }, member)).rows).toEqual([])
    expect((await find({ who: member.email }, stranger)).rows).toEqual([])
    expect((await find({ entityId: resultId }, stranger)).rows.map((row) => row.entityId)).not.toContain(resultId)
    expect((await find({ address }, stranger)).rows.map((row) => row.address)).not.toContain(address)
  })
})

describe('one entry', () => {
  const last = async () =>
    dbAcrossClinics.activityLog.findFirstOrThrow({
      where: { clinicId: member.clinicId, action: 'result.sent' },
      orderBy: { id: 'desc' },
    })

  test('shows all that it records, its seal and its neighbours', async () => {
    while ((await sealActivity()) > 0);
    const row = await last()
    const entry = await getActivity(admin, { activityId: row.publicId })
    expect(entry).toMatchObject({
      who: member.fullName,
      entityId: resultId,
      clinicId: member.clinicPublicId,
      seal: { chain: member.clinicPublicId, fits: true, linked: true },
    })
    const { before, after } = entry.seal ?? {}
    expect(before && after).toBeTruthy()
    const neighbour = await getActivity(admin, { activityId: after?.activityId ?? '' })
    expect(neighbour.seal?.before?.activityId).toBe(entry.activityId)
    expect(neighbour.seal?.previousHash).toBe(entry.seal?.hash)
    // No number of a table's leaves.
    expect(JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? 'ROW' : value))).not.toContain(
      'ROW',
    )
  })

  test('that is not there is not found', async () => {
    await expect(getActivity(admin, { activityId: newId('activity') })).rejects.toMatchObject({ code: 'not_found' })
  })
})
