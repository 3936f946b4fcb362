import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { db, dbAcrossClinics } from '@/lib/db'
import { addProfile } from '@/lib/profiles/add-profile'
import { editProfile } from '@/lib/profiles/edit-profile'
import { ensureProfiles } from '@/lib/profiles/ensure-profiles'
import { getProfile } from '@/lib/profiles/get-profile'
import { joinProfiles } from '@/lib/profiles/join-profiles'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { partPatient } from '@/lib/profiles/part-patient'
import { removeProfile } from '@/lib/profiles/remove-profile'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let first: ClinicActor
let second: ClinicActor
beforeAll(async () => {
  first = await makeMember(await makeClinic())
  second = await makeMember(await makeClinic())
})

const newEmail = () => `family-${nextNumber()}@test.example`
const signedIn = async (email: string): Promise<PatientActor> => (await makePatientSession(email)).actor

describe('the people of an account', () => {
  test('are one for the same name and birth date at two clinics, whatever its letters', async () => {
    const email = newEmail()
    await makePatient(first, { email, fullName: 'Ọmọlará Adéṣínà', dateOfBirth: '1991-11-02' })
    await makePatient(second, { email, fullName: 'OMOLARA ADESINA', dateOfBirth: '1991-11-02' })
    const people = await listProfiles(await signedIn(email))
    expect(people).toMatchObject([{ name: 'Ọmọlará Adéṣínà', relationship: 'self' }])
    expect(people[0]?.patientIds).toHaveLength(2)
  })

  test('are several for another name or another birth date, and for one that no clinic knows', async () => {
    const email = newEmail()
    await makePatient(first, { email, fullName: 'Ada Obi', dateOfBirth: '1991-11-02' })
    await makePatient(second, { email, fullName: 'Ada Obi', dateOfBirth: '2015-11-02' })
    await makePatient(second, { email, fullName: 'Chidi Obi', dateOfBirth: '1991-11-02' })
    const unknown = await makePatient(first, { email, fullName: 'Ada Obi', dateOfBirth: '1991-11-02' })
    await dbAcrossClinics.patient.update({ where: { publicId: unknown.patientId }, data: { dateOfBirth: null } })
    expect(await listProfiles(await signedIn(email))).toHaveLength(4)
  })

  test('are made once, however many pages open at the same time', async () => {
    const email = newEmail()
    await makePatient(first, { email })
    const actor = await signedIn(email)
    await Promise.all([1, 2, 3, 4].map(() => ensureProfiles(actor)))
    expect(await listProfiles(actor)).toHaveLength(1)
  })

  test('are initials until the birth date is given, where a clinic asks for it', async () => {
    const careful = await makeMember(await makeClinic())
    await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'new_mailbox' })
    const email = newEmail()
    await makePatient(careful, { email, fullName: 'Ngozi Eze' })
    const [person] = await listProfiles(await signedIn(email))
    expect(person).toMatchObject({ name: 'N. E.', initials: 'N. E.' })
  })

  test('are gone with the contact', async () => {
    const email = newEmail()
    const { patientId } = await makePatient(first, { email })
    const actor = await signedIn(email)
    expect(await listProfiles(actor)).toHaveLength(1)
    const patient = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { publicId: patientId } })
    await dbAcrossClinics.patientChannel.deleteMany({ where: { patientId: patient.id } })
    await dbAcrossClinics.patientContact.deleteMany({ where: { patientId: patient.id } })
    expect(await listProfiles(await signedIn(email))).toEqual([])
  })

  test('come back with their contact, also when they were taken off the list meanwhile', async () => {
    const email = newEmail()
    const { patientId } = await makePatient(first, { email })
    const actor = await signedIn(email)
    const [person] = await listProfiles(actor)
    await dbAcrossClinics.profile.updateMany({
      where: { publicId: person?.profileId ?? '' },
      data: { archivedAt: new Date() },
    })
    const [again, ...rest] = await listProfiles(actor)
    expect(rest).toEqual([])
    const { id } = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { publicId: patientId } })
    expect(again?.patientIds).toEqual([id])
  })

  test('and a file or a link of one account is refused for another by the database', async () => {
    const [email, other] = [newEmail(), newEmail()]
    await makePatient(first, { email })
    const actor = await signedIn(email)
    const stranger = await signedIn(other)
    await ensureProfiles(actor)
    const profile = await db.profile.findFirstOrThrow({ where: { accountId: actor.accountId } })
    const data = { publicId: 'rec_x', accountId: stranger.accountId, profileId: profile.id, title: 'x' }
    await expect(db.medicalRecord.create({ data: { ...data, documentType: 'other' } })).rejects.toThrow()
  })
})

describe('a person of the account', () => {
  const words = {
    nickname: 'Mum',
    relationship: 'parent' as const,
    dateOfBirth: '1960-01-02',
    gender: 'female' as const,
    bloodGroup: 'O-' as const,
    allergies: 'Penicillin',
    chronicConditions: null,
    emergencyContactName: 'Ada',
    emergencyContactPhone: '+2348012345678',
  }

  test('keeps what the account says of them, and never shows a clinic’s birth date', async () => {
    const email = newEmail()
    await makePatient(first, { email, dateOfBirth: '1991-11-02' })
    const actor = await signedIn(email)
    const [person] = await listProfiles(actor)
    const profileId = person?.profileId ?? ''
    expect(await getProfile(actor, { profileId })).toMatchObject({ dateOfBirth: null })
    await editProfile(actor, { profileId, ...words })
    expect(await getProfile(actor, { profileId })).toMatchObject({ ...words, name: 'Mum' })
  })

  test('is nobody for another account', async () => {
    const [mine, theirs] = [await signedIn(newEmail()), await signedIn(newEmail())]
    const { profileId } = await addProfile(theirs, { fullName: 'Their Child', nickname: null, relationship: 'child' })
    const own = await addProfile(mine, { fullName: 'My Child', nickname: null, relationship: 'child' })
    const missing = { code: 'not_found' }
    await expect(getProfile(mine, { profileId })).rejects.toMatchObject(missing)
    await expect(editProfile(mine, { profileId, ...words })).rejects.toMatchObject(missing)
    await expect(removeProfile(mine, { profileId })).rejects.toMatchObject(missing)
    await expect(joinProfiles(mine, { ...own, otherId: profileId })).rejects.toMatchObject(missing)
    await expect(joinProfiles(mine, { profileId, otherId: own.profileId })).rejects.toMatchObject(missing)
  })

  test('may be two who are one, and be parted again; what is locked stays locked', async () => {
    const careful = await makeMember(await makeClinic())
    await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'new_mailbox' })
    const email = newEmail()
    await makePatient(first, { email, fullName: 'Ngozi Eze' })
    const locked = await makePatient(careful, { email, fullName: 'Ngozi A. Eze' })
    const { resultId } = await makeResult(careful, { patient: locked, kinds: ['csv'] })
    const actor = await signedIn(email)
    const [one, other] = await listProfiles(actor)
    await joinProfiles(actor, { profileId: one?.profileId ?? '', otherId: other?.profileId ?? '' })
    const [joined, ...rest] = await listProfiles(actor)
    expect(rest).toEqual([])
    expect(joined?.patientIds).toHaveLength(2)
    expect(await openPatientResult(actor, { resultId })).toMatchObject({ locked: true })
    const parted = await partPatient(actor, { profileId: joined?.profileId ?? '', patientId: locked.patientId })
    expect(await getProfile(actor, parted)).toMatchObject({ fullName: null, name: 'N. A. E.' })
    expect(await listProfiles(actor)).toHaveLength(2)
  })

  test('is taken off the list only while there is nothing of them here', async () => {
    const email = newEmail()
    await makePatient(first, { email })
    const actor = await signedIn(email)
    const [known] = await listProfiles(actor)
    await expect(removeProfile(actor, { profileId: known?.profileId ?? '' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const added = await addProfile(actor, { fullName: 'A Slip', nickname: null, relationship: 'other' })
    await removeProfile(actor, added)
    expect(await listProfiles(actor)).toHaveLength(1)
  })
})
