import { describe, expect, it } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { db, dbAcrossClinics } from '@/lib/db'
import { addPatient } from '@/lib/patients/add-patient'
import { archivePatient, restorePatient } from '@/lib/patients/archive-patient'
import { editPatient } from '@/lib/patients/edit-patient'
import { findPatientsByNumber } from '@/lib/patients/find-patients-by-number'
import { findDuplicatesOf } from '@/lib/patients/find-duplicates'
import { getPatient } from '@/lib/patients/get-patient'
import { dismissPair, listPairs } from '@/lib/patients/list-pairs'
import { mergePatients } from '@/lib/patients/merge-patients'
import { previewMerge } from '@/lib/patients/preview-merge'
import { editPatientInput, patientInput } from '@/lib/patients/schema'
import { suggestPatients } from '@/lib/patients/suggest-patients'
import { undoMerge } from '@/lib/patients/undo-merge'
import { listPatientResults } from '@/lib/results/list-patient-results'
import { authoriseResult } from '@/lib/results/authorise-result'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

const newOwner = async () => makeMember(await makeClinic())
const number = () => `N-${nextNumber()}`
const kinds = ['csv'] as ['csv']

async function two(facts: { dateOfBirth?: string } = {}) {
  const actor = await newOwner()
  const survivor = await makePatient(actor, { fullName: 'Blessing Okafor', patientNumber: number() })
  const absorbed = await makePatient(actor, { fullName: 'Blessing Chioma Okafor', patientNumber: number(), ...facts })
  return { actor, survivor, absorbed }
}

const merge = (actor: ClinicActor, survivor: MadePatient, absorbed: MadePatient, keep: string[] = []) =>
  mergePatients(actor, { survivorId: survivor.patientId, absorbedId: absorbed.patientId, keep, compared: 'on' })

const readBy = async (email: string) => {
  const { actor } = await makePatientSession(email)
  const { rows } = await listPatientResults(actor, { cursor: undefined })
  return rows.map((row) => row.resultId)
}

describe('a merge', () => {
  it('moves results, keeps the number, and lets nobody read who was not chosen', async () => {
    const { actor, survivor, absorbed } = await two()
    const { resultId } = await makeResult(actor, { patient: absorbed, kinds })
    await merge(actor, survivor, absorbed)
    expect(await readBy(survivor.email)).toEqual([resultId])
    expect(await readBy(absorbed.email)).toEqual([])
    const [found] = await findPatientsByNumber(db, { clinicId: actor.clinicId, numbers: [absorbed.patientNumber] })
    expect(found?.publicId).toBe(survivor.patientId)
    const suggested = await suggestPatients(actor, { q: absorbed.patientNumber })
    expect(suggested.map(({ patientId }) => patientId)).toEqual([survivor.patientId])
    await expect(
      addPatient(actor, patientInput.parse({ fullName: 'Somebody Else', patientNumber: absorbed.patientNumber })),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('with the contacts that were chosen opens all results to their readers', async () => {
    const { actor, survivor, absorbed } = await two()
    const { resultId } = await makeResult(actor, { patient: survivor, kinds })
    const ids = { survivorId: survivor.patientId, absorbedId: absorbed.patientId }
    const { contacts } = await previewMerge(actor, ids)
    const keep = contacts.map(({ contactId }) => contactId)
    await merge(actor, survivor, absorbed, keep)
    expect(await readBy(absorbed.email)).toEqual([resultId])
    const { contacts: after } = await getPatient(actor, survivor)
    expect(after.map(({ value }) => value)).toEqual([survivor.email, absorbed.email])
  })

  it('has what is not sent yet compared anew', async () => {
    const { actor, survivor, absorbed } = await two()
    const { resultId } = await makeResult(actor, { patient: absorbed, kinds, reached: 'reviewed' })
    await merge(actor, survivor, absorbed)
    await expect(authoriseResult(actor, { resultId })).rejects.toMatchObject({ code: expect.any(String) })
    const row = await dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
    expect([row.status, row.reviewedAt]).toEqual(['pending', null])
  })

  it('is refused where the birth dates differ, and of two at once one happens', async () => {
    const different = await two({ dateOfBirth: '1988-03-04' })
    await expect(merge(different.actor, different.survivor, different.absorbed)).rejects.toMatchObject({
      code: 'conflict',
    })
    const { actor, survivor, absorbed } = await two()
    const tries = await Promise.allSettled([merge(actor, survivor, absorbed), merge(actor, absorbed, survivor)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = await dbAcrossClinics.patient.count({ where: { clinicId: actor.clinicId, archivedAt: null } })
    expect(left).toBe(1)
  })

  it('is taken back whole: results, contacts and numbers are where they were', async () => {
    const { actor, survivor, absorbed } = await two()
    const { resultId } = await makeResult(actor, { patient: absorbed, kinds })
    const ids = { survivorId: survivor.patientId, absorbedId: absorbed.patientId }
    const { contacts } = await previewMerge(actor, ids)
    const before = [await getPatient(actor, survivor), await getPatient(actor, absorbed)]
    const { mergeId } = await merge(actor, survivor, absorbed, [contacts[0]?.contactId ?? ''])
    await undoMerge(actor, { mergeId })
    expect([await getPatient(actor, survivor), await getPatient(actor, absorbed)]).toEqual(before)
    expect(await readBy(absorbed.email)).toEqual([resultId])
    expect(await readBy(survivor.email)).toEqual([])
    const [found] = await findPatientsByNumber(db, { clinicId: actor.clinicId, numbers: [absorbed.patientNumber] })
    expect(found?.publicId).toBe(absorbed.patientId)
    await expect(undoMerge(actor, { mergeId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not taken back over a later one, nor of another clinic', async () => {
    const { actor, survivor, absorbed } = await two()
    const { mergeId } = await merge(actor, survivor, absorbed)
    const third = await makePatient(actor, { fullName: 'B. Okafor', patientNumber: number() })
    const later = await merge(actor, third, survivor)
    expect(
      (await findPatientsByNumber(db, { clinicId: actor.clinicId, numbers: [absorbed.patientNumber] }))[0]?.publicId,
    ).toBe(third.patientId)
    await expect(undoMerge(actor, { mergeId })).rejects.toMatchObject({ code: 'conflict' })
    await undoMerge(actor, later)
    await undoMerge(actor, { mergeId })
    await expect(undoMerge(await newOwner(), { mergeId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('reaches no patient of another clinic, also as one of two', async () => {
    const { actor, survivor } = await two()
    const foreign = await two()
    await expect(merge(actor, survivor, foreign.absorbed)).rejects.toMatchObject({ code: 'not_found' })
    await expect(merge(actor, foreign.survivor, survivor)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('likely duplicates', () => {
  const pairs = async (actor: ClinicActor) => {
    await findDuplicatesOf({ clinicId: actor.clinicPublicId })
    return listPairs(actor)
  }

  it('are those with fitting names and the same birth date, telephone or number, and not twins', async () => {
    const actor = await newOwner()
    const phone = '+2348031234567'
    const add = (facts: object) => addPatient(actor, patientInput.parse(facts))
    await add({ fullName: 'Blessing Okafor', patientNumber: 'A-1', dateOfBirth: '1988-04-03' })
    await add({ fullName: 'Okafor Blessing Chioma', patientNumber: 'A-2', dateOfBirth: '1988-04-03' })
    await add({ fullName: 'Taiwo Adeyemi', patientNumber: 'A-3', dateOfBirth: '2003-06-21', phone })
    await add({ fullName: 'Kehinde Adeyemi', patientNumber: 'A-4', dateOfBirth: '2003-06-21', phone })
    await add({ fullName: 'Adeyemi Taiwo', patientNumber: 'B-3', phone })
    await add({ fullName: 'Musa Garba', patientNumber: 'C-010' })
    await add({ fullName: 'Garba Musa', patientNumber: 'c 10' })
    const found = (await pairs(actor)).map(({ reason, first, second }) => [
      reason,
      ...[first.patientNumber, second.patientNumber].toSorted(),
    ])
    expect(found.toSorted((left, right) => String(left).localeCompare(String(right)))).toEqual([
      ['name_and_birth_date', 'A-1', 'A-2'],
      ['name_and_phone', 'A-3', 'B-3'],
      ['number', 'C-010', 'c 10'],
    ])
  })

  it('of whom somebody said that they are two people are not suggested again', async () => {
    const { actor } = await two()
    const [pair] = await pairs(actor)
    if (!pair) throw new Error('No pair was found.')
    await expect(dismissPair(await newOwner(), pair)).rejects.toMatchObject({ code: 'not_found' })
    await dismissPair(actor, { pairId: pair.pairId })
    expect(await pairs(actor)).toEqual([])
  })
})

describe('an archived patient', () => {
  it('is out of search and matching, keeps their results, and comes back', async () => {
    const { actor, survivor } = await two()
    const { resultId } = await makeResult(actor, { patient: survivor, kinds })
    await archivePatient(actor, { patientId: survivor.patientId })
    expect(await findPatientsByNumber(db, { clinicId: actor.clinicId, numbers: [survivor.patientNumber] })).toEqual([])
    expect(await suggestPatients(actor, { q: survivor.patientNumber })).toEqual([])
    expect(await readBy(survivor.email)).toEqual([resultId])
    await restorePatient(actor, survivor)
    expect(
      await findPatientsByNumber(db, { clinicId: actor.clinicId, numbers: [survivor.patientNumber] }),
    ).toHaveLength(1)
  })

  it('with results that wait is archived only by somebody who says so', async () => {
    const { actor, survivor } = await two()
    await makeResult(actor, { patient: survivor, kinds, reached: 'matched' })
    const { patientId } = survivor
    await expect(archivePatient(actor, { patientId })).rejects.toMatchObject({ code: 'conflict' })
    await archivePatient(actor, { patientId, sure: 'on' })
    await expect(archivePatient(await newOwner(), { patientId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a patient’s contacts', () => {
  it('are several, in their order, shared by families, with consent by channel', async () => {
    const actor = await newOwner()
    const phone = '+2348031234567'
    const mother = await makePatient(actor, { patientNumber: number(), phone })
    const facts = { fullName: 'Grace Mensah', patientNumber: number(), email: 'grace@test.example' }
    const input = { ...facts, email2: mother.email, phone, phone2: '+2348031234568', whatsapp2: 'on', sms: 'on' }
    const { patientId } = await addPatient(actor, patientInput.parse({ ...input, preferred: 'whatsapp' }))
    const patient = await getPatient(actor, { patientId })
    expect(patient.preferred).toBe('whatsapp')
    expect(patient.contacts.map(({ value, channels }) => [value, channels])).toEqual([
      ['grace@test.example', ['email']],
      [mother.email, ['email']],
      [phone, ['sms']],
      ['+2348031234568', ['whatsapp']],
    ])
    const fewer = { ...facts, patientId, phone: '+2348031234568', whatsapp: 'on', quiet: 'on' }
    await editPatient(actor, editPatientInput.parse(fewer))
    const after = await getPatient(actor, { patientId })
    expect(after.contacts.map(({ value, channels }) => [value, channels])).toEqual([
      ['grace@test.example', []],
      ['+2348031234568', ['whatsapp']],
    ])
    expect((await getPatient(actor, mother)).contacts.map(({ value }) => value)).toEqual([mother.email, phone])
  })
})

it('whoever is registered a second time is likely the same at once, and a namesake of another day is not', async () => {
  const actor = await makeMember(await makeClinic())
  const add = (facts: object) => addPatient(actor, patientInput.parse(facts))
  const twin = { fullName: 'Adaeze Okonkwo', dateOfBirth: '1984-03-02' }
  const { patientId: first } = await add({ ...twin, patientNumber: 'Z-1' })
  await add({ ...twin, patientNumber: 'Z-2', dateOfBirth: '1991-07-09' })
  expect(await listPairs(actor, { patientId: first })).toEqual([])
  const { patientId: again } = await add({ ...twin, patientNumber: 'Z-3', fullName: 'OKONKWO Adaeze' })
  const [pair] = await listPairs(actor, { patientId: first })
  expect([pair?.first.patientId, pair?.second.patientId]).toEqual([first, again])
})
