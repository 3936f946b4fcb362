import { beforeEach, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { completeCall } from '@/lib/calls/complete-call'
import { dbAcrossClinics } from '@/lib/db'
import { addRule, removeRule } from '@/lib/release/edit-rules'
import type { AddRuleInput } from '@/lib/release/schema'
import { saveReleaseSettings } from '@/lib/release/save-settings'
import { authoriseResult } from '@/lib/results/authorise-result'
import { holdResult, releaseNow, scheduleResult } from '@/lib/results/hold-result'
import { listHeldResults } from '@/lib/results/list-held-results'
import { recallResult } from '@/lib/results/recall-result'
import { releaseAfterCall } from '@/lib/results/release-after-call'
import { releaseDueResults, releaseResult } from '@/lib/results/release-result'
import { sendResult } from '@/lib/results/send-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { highPotassium, makeValues, normalSodium } from '@/prisma/factories/make-values'

let actor: ClinicActor
let patient: MadePatient
beforeEach(async () => {
  actor = await makeMember(await makeClinic())
  patient = await makePatient(actor)
})

const rule = (facts: Partial<AddRuleInput>) =>
  addRule(actor, { resultType: null, testName: null, flagClass: 'any', way: 'at_once', hours: null, ...facts })
const rowOf = (resultId: string) => dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
const authorised = () => makeValues(actor, { patient, lines: [normalSodium], reached: 'authorised' })
const makeDue = (resultId: string) =>
  dbAcrossClinics.result.update({ where: { publicId: resultId }, data: { releaseAt: new Date(Date.now() - 1000) } })
const announcements = (resultId: string) =>
  dbAcrossClinics.job.count({ where: { jobKey: { startsWith: `announce-result:${resultId}` } } })

test('without rules a person sends it, as ever', async () => {
  const { resultId } = await authorised()
  expect(await rowOf(resultId)).toMatchObject({ status: 'processed', heldFor: 'manual', releaseAt: null })
  await sendResult(actor, { resultId })
  expect(await rowOf(resultId)).toMatchObject({ status: 'sent', heldFor: null })
})

test('a rule lets it go at once, by the clinic’s rules and nobody’s hand, and once however often it is tried', async () => {
  await rule({ way: 'at_once', flagClass: 'normal' })
  const { resultId } = await authorised()
  await Promise.all([releaseResult({ resultId }), releaseResult({ resultId }), releaseResult({ resultId })])
  expect(await rowOf(resultId)).toMatchObject({ status: 'sent', sentById: null, heldFor: null })
  expect(await announcements(resultId)).toBe(1)
  expect(
    await dbAcrossClinics.activityLog.count({ where: { action: 'result.released', clinicId: actor.clinicId } }),
  ).toBe(1)
})

test('a held one is not sent by a press, waits its time, and then goes', async () => {
  await rule({ way: 'after_hours', hours: 24 })
  const { resultId } = await authorised()
  await expect(sendResult(actor, { resultId })).rejects.toMatchObject({ code: 'conflict' })
  await releaseResult({ resultId })
  expect((await rowOf(resultId)).status).toBe('processed')
  await dbAcrossClinics.result.update({
    where: { publicId: resultId },
    data: { authorisedAt: new Date(Date.now() - 25 * 3_600_000), releaseAt: new Date(Date.now() - 3_600_000) },
  })
  await releaseResult({ resultId })
  expect((await rowOf(resultId)).status).toBe('sent')
})

describe('ABUSE 25: no rule lets go what is not verified, held or empty', () => {
  beforeEach(() => rule({ way: 'at_once' }))

  test('not reviewed, not authorised', async () => {
    const { resultId } = await makeValues(actor, { patient, lines: [normalSodium], reached: 'reviewed' })
    await releaseResult({ resultId })
    expect((await rowOf(resultId)).status).toBe('pending')
  })

  test('held by a person', async () => {
    const { resultId } = await authorised()
    await holdResult(actor, { resultId, reason: 'Waits for the second sample.' })
    await releaseResult({ resultId })
    await releaseDueResults()
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', heldFor: 'person' })
    await expect(sendResult(actor, { resultId })).rejects.toMatchObject({ code: 'conflict' })
    await releaseNow(actor, { resultId, reason: 'The second sample agrees.' })
    expect((await rowOf(resultId)).status).toBe('sent')
  })

  test('empty: its values are gone, and it has no document', async () => {
    const { resultId } = await authorised()
    await dbAcrossClinics.observation.deleteMany({ where: { version: { result: { publicId: resultId } } } })
    await releaseResult({ resultId })
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', releaseProblem: 'empty' })
    const bare = await makeValues(actor, { patient, lines: [normalSodium], reached: 'reviewed' })
    await dbAcrossClinics.observation.deleteMany({ where: { version: { result: { publicId: bare.resultId } } } })
    await expect(authoriseResult(actor, bare)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('whose identity its documents have not borne out', async () => {
    const { resultId } = await makeResult(actor, { patient, reached: 'authorised', kinds: ['csv'] })
    await dbAcrossClinics.result.update({ where: { publicId: resultId }, data: { identity: 'differs' } })
    await releaseResult({ resultId })
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', releaseProblem: 'identity' })
  })
})

describe('decided when its time comes, with the reason in sight', () => {
  test('a clinic that was suspended, and is active again', async () => {
    await rule({ way: 'at_once' })
    const { resultId } = await authorised()
    const status = (to: 'suspended' | 'active') =>
      dbAcrossClinics.clinic.update({ where: { id: actor.clinicId }, data: { status: to } })
    await status('suspended')
    await releaseResult({ resultId })
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', releaseProblem: 'clinic_not_active' })
    await status('active')
    await releaseDueResults()
    expect(await rowOf(resultId)).toMatchObject({ status: 'sent', releaseProblem: null })
  })

  test('a patient without any way to be written to', async () => {
    await rule({ way: 'at_once' })
    const { resultId } = await authorised()
    await dbAcrossClinics.patientChannel.updateMany({
      where: { clinicId: actor.clinicId },
      data: { withdrawnAt: new Date(), withdrawnBy: 'patient' },
    })
    await releaseResult({ resultId })
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', releaseProblem: 'unreachable' })
  })

  test('rules that have changed', async () => {
    await rule({ way: 'at_once' })
    const { resultId } = await authorised()
    const { publicId } = await dbAcrossClinics.releaseRule.findFirstOrThrow({ where: { clinicId: actor.clinicId } })
    await removeRule(actor, { ruleId: publicId })
    await releaseResult({ resultId })
    expect(await rowOf(resultId)).toMatchObject({ status: 'processed', heldFor: 'manual', releaseAt: null })
  })
})

test('a date that a person set holds against the rules, on the clinic’s clock, and lies ahead', async () => {
  await rule({ way: 'manual' })
  const { resultId } = await authorised()
  await expect(scheduleResult(actor, { resultId, date: '2020-01-01', time: '08:00' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await scheduleResult(actor, { resultId, date: '2099-01-01', time: '08:00' })
  expect((await rowOf(resultId)).heldFor).toBe('date')
  await makeDue(resultId)
  await releaseResult({ resultId })
  expect((await rowOf(resultId)).status).toBe('sent')
})

test('a call first: it waits for the call, and goes when the call is done', async () => {
  await rule({ way: 'call_first' })
  const { resultId } = await authorised()
  expect(await rowOf(resultId)).toMatchObject({ heldFor: 'call_first', releaseAt: null })
  const call = await dbAcrossClinics.call.findFirstOrThrow({ where: { clinicId: actor.clinicId, kind: 'call_first' } })
  const now = new Date().toISOString()
  await completeCall(actor, {
    callId: call.publicId,
    personReached: patient.fullName,
    relation: 'patient',
    reachedDate: new Intl.DateTimeFormat('en-CA', { timeZone: actor.clinicTimeZone }).format(new Date()),
    reachedTime: new Intl.DateTimeFormat('en-GB', { timeZone: actor.clinicTimeZone, timeStyle: 'short' }).format(
      new Date(now),
    ),
    readBack: [],
  })
  await releaseAfterCall({ resultId })
  await releaseResult({ resultId })
  expect((await rowOf(resultId)).status).toBe('sent')
})

test('a critical value is called about, whatever the rules say; whoever authorises may say graver, never less', async () => {
  const { resultId } = await makeValues(actor, { patient, lines: [highPotassium], reached: 'reviewed' })
  await authoriseResult(actor, { resultId, flagClass: 'normal' })
  expect((await rowOf(resultId)).flagClass).toBe('critical')
  expect(await dbAcrossClinics.call.count({ where: { clinicId: actor.clinicId, kind: 'critical', openSlot: 1 } })).toBe(
    1,
  )
  const document = await makeResult(actor, { patient, reached: 'reviewed', kinds: ['csv'] })
  await authoriseResult(actor, { ...document, flagClass: 'critical' })
  expect(await dbAcrossClinics.call.count({ where: { clinicId: actor.clinicId, kind: 'critical', openSlot: 1 } })).toBe(
    2,
  )
})

test('patients are told of what is held only where the clinic says so, only of what is authorised, and never what it is', async () => {
  await rule({ way: 'after_hours', hours: 24 })
  await authorised()
  await makeValues(actor, { patient, lines: [highPotassium], reached: 'reviewed' })
  const session = await makePatientSession(patient.email)
  expect(await listHeldResults(session.actor)).toEqual([])
  await saveReleaseSettings(actor, {
    tellPatientOfHeld: true,
    criticalCallMinutes: 30,
    callRetryMinutes: 30,
    unreadHours: 48,
  })
  const held = await listHeldResults(session.actor)
  expect(held).toHaveLength(1)
  expect(held[0]?.until).toBeInstanceOf(Date)
  expect(JSON.stringify(held)).not.toMatch(/sodium|potassium|chemistry|140|6\.8/i)
  const stranger = await makePatientSession((await makePatient(actor)).email)
  expect(await listHeldResults(stranger.actor)).toEqual([])
})

test('ABUSE 26: a recall takes open calls off the list and leaves an incident with who had opened it', async () => {
  const { resultId } = await makeValues(actor, { patient, lines: [highPotassium] })
  const row = await rowOf(resultId)
  await recallResult(actor, { resultId, reason: 'The specimen was mixed up.' })
  expect(await dbAcrossClinics.call.count({ where: { resultId: row.id, openSlot: 1 } })).toBe(0)
  expect(await dbAcrossClinics.incident.count({ where: { resultId: row.id } })).toBe(1)
})
