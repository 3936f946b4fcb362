import { beforeEach, describe, expect, test } from 'vitest'
import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { type ClinicActor, makePatientActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { startSession } from '@/lib/auth/sessions'
import { savePolicy } from '@/lib/channels/save-policy'
import { type BirthDateProof, defaultPolicy } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { renewBirthDateTries } from '@/lib/patients/renew-birth-date-tries'
import { findFile } from '@/lib/results/find-file'
import { listPatientResults } from '@/lib/results/list-patient-results'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { proveBirthDate } from '@/lib/results/prove-birth-date'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let actor: ClinicActor
let email: string
let mother: MadePatient
let child: MadePatient
let hers: { resultId: string; fileIds: string[] }
let his: { resultId: string; fileIds: string[] }

const right = '1980-05-04'
const wrong = '1980-05-05'

beforeEach(async () => {
  actor = await makeMember(await makeClinic())
  email = `family-${nextNumber()}@test.example`
  mother = await makePatient(actor, { email, dateOfBirth: right })
  child = await makePatient(actor, { email, dateOfBirth: '2015-02-28' })
  hers = await makeResult(actor, { patient: mother, kinds: ['csv'] })
  his = await makeResult(actor, { patient: child, kinds: ['csv'] })
})

const ask = (birthDateProof: BirthDateProof) => savePolicy(actor, { ...defaultPolicy, birthDateProof })

/** The reader as they stand at their next request. */
async function reader(sessionPublicId?: string): Promise<PatientActor> {
  if (sessionPublicId === undefined) return (await makePatientSession(email)).actor
  const row = await findAccountSession(sessionPublicId)
  if (!row) throw new Error('The session is gone.')
  return makePatientActor({ ...row, origin: noOrigin })
}

const openedBy = async (who: PatientActor, resultId: string) => {
  const opened = await openPatientResult(who, { resultId })
  return !opened.withdrawn && !opened.locked
}

describe('before the birth date was given', () => {
  test('nothing of a patient is told: no kind of test in the list, no result, no document', async () => {
    await ask('new_mailbox')
    const { actor: who, sessionPublicId } = await makePatientSession(email)
    const { rows } = await listPatientResults(who, {})
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/blood|haematology/i)
    expect(await openedBy(who, hers.resultId)).toBe(false)
    const file = { fileId: hers.fileIds[0] ?? '', as: 'download' } as const
    await expect(findFile(who, file)).rejects.toMatchObject({ code: 'not_found' })
    const { firstViewedAt } = await dbAcrossClinics.result.findFirstOrThrow({ where: { publicId: hers.resultId } })
    expect(firstViewedAt).toBeNull()
    await proveBirthDate(who, { resultId: hers.resultId, birthDate: right })
    const now = await reader(sessionPublicId)
    expect(await openedBy(now, hers.resultId)).toBe(true)
    await expect(findFile(now, file)).resolves.toBeTruthy()
    // One proof is one patient's: the other's results stay closed.
    expect(await openedBy(now, his.resultId)).toBe(false)
  })

  test('a foreign result is not found, whatever date is given', async () => {
    await ask('new_mailbox')
    const stranger = (await makePatientSession(`other-${nextNumber()}@test.example`)).actor
    const tried = proveBirthDate(stranger, { resultId: hers.resultId, birthDate: right })
    await expect(tried).rejects.toMatchObject({ code: 'not_found' })
    expect(await dbAcrossClinics.birthDateProof.count({ where: { accountId: stranger.accountId } })).toBe(0)
  })
})

describe('the tries', () => {
  test('are few in all a life, also for many at once, and the right date after the last opens nothing', async () => {
    await ask('new_mailbox')
    const { actor: who, sessionPublicId } = await makePatientSession(email)
    const guesses = Array.from({ length: 20 }, () => proveBirthDate(who, { resultId: his.resultId, birthDate: wrong }))
    const settled = await Promise.allSettled(guesses)
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
    const row = await dbAcrossClinics.birthDateProof.findFirstOrThrow({ where: { accountId: who.accountId } })
    expect(row.triesTaken).toBe(birthDateTriesAllowed)
    const late = proveBirthDate(who, { resultId: his.resultId, birthDate: child.dateOfBirth })
    await expect(late).rejects.toMatchObject({ code: 'gone' })
    expect(await openedBy(await reader(sessionPublicId), his.resultId)).toBe(false)
    const told = await dbAcrossClinics.notification.count({
      where: { clinicId: actor.clinicId, kind: 'birthdate.spent' },
    })
    expect(told).toBe(1)
  })

  test('of one patient of a family are not those of another', async () => {
    await ask('new_mailbox')
    const { actor: who, sessionPublicId } = await makePatientSession(email)
    for (let index = 0; index < birthDateTriesAllowed; index += 1)
      await proveBirthDate(who, { resultId: his.resultId, birthDate: wrong }).catch(() => undefined)
    await proveBirthDate(who, { resultId: hers.resultId, birthDate: right })
    expect(await openedBy(await reader(sessionPublicId), hers.resultId)).toBe(true)
  })

  test('are given anew by the clinic, and by no other clinic', async () => {
    await ask('new_mailbox')
    const { actor: who } = await makePatientSession(email)
    for (let index = 0; index < birthDateTriesAllowed; index += 1)
      await proveBirthDate(who, { resultId: his.resultId, birthDate: wrong }).catch(() => undefined)
    const stranger = await makeMember(await makeClinic())
    await expect(renewBirthDateTries(stranger, child)).rejects.toMatchObject({ code: 'not_found' })
    await renewBirthDateTries(actor, child)
    await proveBirthDate(who, { resultId: his.resultId, birthDate: child.dateOfBirth })
    const renewed = await dbAcrossClinics.activityLog.count({
      where: { clinicId: actor.clinicId, action: 'birthdate.renewed' },
    })
    expect(renewed).toBe(1)
  })
})

test('a proof holds for the account where it is asked for once, and for the sign-in where it is asked for at each', async () => {
  await ask('always')
  const first = await makePatientSession(email)
  await proveBirthDate(first.actor, { resultId: hers.resultId, birthDate: right })
  expect(await openedBy(await reader(first.sessionPublicId), hers.resultId)).toBe(true)
  const { accountId } = first.actor
  const second = await startSession(dbAcrossClinics, 'patient', { accountId }, noOrigin)
  expect(await openedBy(await reader(second), hers.resultId)).toBe(false)
  await ask('new_mailbox')
  expect(await openedBy(await reader(second), hers.resultId)).toBe(true)
})

test('a patient without a birth date on file is not asked: nobody could answer', async () => {
  await dbAcrossClinics.patient.updateMany({ where: { clinicId: actor.clinicId }, data: { dateOfBirth: null } })
  await ask('always')
  expect(await openedBy(await reader(), hers.resultId)).toBe(true)
})
