import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { completeCall } from '@/lib/calls/complete-call'
import { getCall } from '@/lib/calls/get-call'
import { countOpenCalls, listCalls } from '@/lib/calls/list-calls'
import type { CompleteCallInput } from '@/lib/calls/schema'
import { noteAttempt, takeCall } from '@/lib/calls/work-call'
import { dbAcrossClinics } from '@/lib/db'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { chaseUnread } from '@/lib/results/chase-unread'
import { recallResult } from '@/lib/results/recall-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { highPotassium, lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'

let actor: ClinicActor
beforeAll(async () => {
  actor = await makeMember(await makeClinic())
})

async function newCall() {
  const patient = await makePatient(actor, { phone: '+2348031234567' })
  const { resultId } = await makeValues(actor, { patient, lines: [highPotassium, normalSodium] })
  const call = await dbAcrossClinics.call.findFirstOrThrow({
    where: { result: { publicId: resultId }, kind: 'critical' },
  })
  return { patient, resultId, callId: call.publicId }
}

function reached(callId: string, facts: Partial<CompleteCallInput> = {}): CompleteCallInput {
  const timeZone = actor.clinicTimeZone
  return {
    callId,
    personReached: 'Ada Obi',
    relation: 'patient',
    reachedDate: new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()),
    reachedTime: new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(new Date()),
    readBack: ['6.8'],
    ...facts,
  }
}

describe('a critical call', () => {
  test('is done by the person, the time, and the value said back as it is; nothing less', async () => {
    const { callId } = await newCall()
    for (const wrong of [[], ['6.3'], ['68'], ['']])
      await expect(completeCall(actor, reached(callId, { readBack: wrong }))).rejects.toMatchObject({ code: 'invalid' })
    await expect(completeCall(actor, reached(callId, { reachedDate: '2099-01-01' }))).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(completeCall(actor, reached(callId, { reachedDate: '2020-01-01' }))).rejects.toMatchObject({
      code: 'invalid',
    })
    await completeCall(actor, reached(callId, { readBack: [' 6,8 '] }))
    const call = await getCall(actor, { callId })
    expect(call.open).toBe(false)
    expect(call.done).toMatchObject({ personReached: 'Ada Obi', readBack: 'Potassium 6.8 mmol/L' })
    await expect(completeCall(actor, reached(callId))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that reached nobody is due again after the clinic’s pause, and is written down', async () => {
    const { callId } = await newCall()
    await takeCall(actor, { callId })
    const before = Date.now()
    await noteAttempt(actor, { callId, outcome: 'no_answer', note: null })
    const call = await getCall(actor, { callId })
    expect(call).toMatchObject({ open: true, takenBy: null, tries: [{ outcome: 'no_answer' }] })
    expect(call.dueAt.getTime()).toBeGreaterThan(before + 29 * 60_000)
  })

  test('stands on the list until it is done, and is nobody else’s', async () => {
    const { callId } = await newCall()
    const { rows } = await listCalls(actor, { show: 'open', cursor: undefined })
    expect(rows.map((row) => row.callId)).toContain(callId)
    expect((await countOpenCalls(actor)).critical).toBeGreaterThan(0)
    const stranger = await makeMember(await makeClinic())
    for (const act of [
      () => getCall(stranger, { callId }),
      () => takeCall(stranger, { callId }),
      () => completeCall(stranger, reached(callId)),
      () => noteAttempt(stranger, { callId, outcome: 'no_answer', note: null }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('ABUSE 27: an abnormal result that nobody opened', () => {
  const openCallsAbout = (resultId: string) =>
    dbAcrossClinics.call.count({ where: { result: { publicId: resultId }, kind: 'abnormal_unread', openSlot: 1 } })
  const sent = async (lines = [lowIron]) => {
    const patient = await makePatient(actor)
    return { patient, ...(await makeValues(actor, { patient, lines })) }
  }
  const triedAll = async (resultId: string) => {
    const { announceResult } = await import('@/lib/deliveries/announce-result')
    await announceResult({ resultId, round: 1 })
  }

  test('goes to the call list when no way to write is left', async () => {
    const { resultId } = await sent()
    await triedAll(resultId)
    await chaseUnread({ resultId, round: 1 })
    await chaseUnread({ resultId, round: 1 })
    expect(await openCallsAbout(resultId)).toBe(1)
  })

  test('is left alone once it was opened, was withdrawn, or is normal', async () => {
    const opened = await sent()
    await triedAll(opened.resultId)
    await openPatientResult((await makePatientSession(opened.patient.email)).actor, opened)
    const withdrawn = await sent()
    await triedAll(withdrawn.resultId)
    await recallResult(actor, { resultId: withdrawn.resultId, reason: 'A mix-up.' })
    const normal = await sent([normalSodium])
    await triedAll(normal.resultId)
    for (const { resultId } of [opened, withdrawn, normal]) {
      await chaseUnread({ resultId, round: 1 })
      expect(await openCallsAbout(resultId)).toBe(0)
    }
  })
})
