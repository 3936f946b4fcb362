import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor, DoctorActor, PatientActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { getPatientOfDoctor } from '@/lib/doctors/get-patient'
import { listDoctorAccesses } from '@/lib/doctors/list-accesses'
import { listSavedPatients } from '@/lib/doctors/list-patients'
import { keepConsultation, removePatient, savePatient } from '@/lib/doctors/save-patient'
import { receiveFile } from '@/lib/files/receive-file'
import { editNote, hideNote, showNote } from '@/lib/notes/edit-note'
import { findAudio } from '@/lib/notes/find-audio'
import { listOwnNotes, getOwnNote } from '@/lib/notes/list-own-notes'
import { listShownNotes } from '@/lib/notes/list-shown-notes'
import { listSubjectsOf } from '@/lib/notes/list-subjects'
import type { WriteNoteInput } from '@/lib/notes/schema'
import { writeNote } from '@/lib/notes/write-note'
import { recallResult } from '@/lib/results/recall-result'
import { pauseShare, revokeShare } from '@/lib/shares/change-share'
import { openShareFile } from '@/lib/shares/open-share-file'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeOpenedShare, openAsDoctor } from '@/prisma/factories/make-opened-share'
import { makePatient, type MadePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { makeShare } from '@/prisma/factories/make-share'

let clinic: ClinicActor
let patient: MadePatient
let actor: PatientActor
let resultId: string
let doctor: DoctorActor
let colleague: DoctorActor

beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
  patient = await makePatient(clinic)
  resultId = (await makeResult(clinic, { patient, kinds: ['csv'] })).resultId
  actor = (await makePatientSession(patient.email)).actor
  doctor = await makeDoctor()
  colleague = await makeDoctor()
})

const notFound = { code: 'not_found' }
const open = (facts: Record<string, unknown> = {}, who = doctor) =>
  makeOpenedShare(actor, who, { resultIds: [resultId], ...facts })
const accessOf = (shareId: string) =>
  dbAcrossClinics.doctorAccess.findFirstOrThrow({ where: { share: { publicId: shareId } }, include: { profile: true } })
const personOf = async (shareId: string) => (await accessOf(shareId)).profile.publicId
const noteAbout = (profileId: string, more: Partial<WriteNoteInput> = {}): WriteNoteInput => ({
  profileId,
  about: null,
  text: 'Zinc-note: come again in three months.',
  shown: undefined,
  audioFileId: null,
  ...more,
})

/** A doctor whom nobody has shown anything yet, and a share of a patient of their own. */
async function alone() {
  const own = await makeDoctor()
  const share = await makeOpenedShare(actor, own, { resultIds: [resultId] })
  return { own, share, profileId: await personOf(share.shareId) }
}

describe('a doctor', () => {
  test('is written down with each opening, for both sides and for no colleague', async () => {
    const share = await open()
    const { rows } = await listDoctorAccesses(doctor, {})
    expect(rows[0]).toMatchObject({ patientName: patient.fullName, state: 'live' })
    expect((await listDoctorAccesses(colleague, {})).rows).toEqual([])
    const log = await dbAcrossClinics.activityLog.findMany({
      where: { actorKind: 'doctor', actorId: doctor.doctorId, action: 'share.opened' },
    })
    expect(log.length).toBeGreaterThan(0)
    const opening = await dbAcrossClinics.shareOpening.findFirstOrThrow({
      where: { share: { publicId: share.shareId } },
    })
    expect(opening.recipient).toBe('Dr Amaka Bello (Family medicine)')
  })

  test('opens nothing of a share after it was revoked, paused, used up or its result withdrawn', async () => {
    const revoked = await open()
    await revokeShare(actor, revoked)
    await expect(openShareFile(doctor, { ticket: revoked.ticket, position: 1, which: 'file' })).rejects.toMatchObject(
      notFound,
    )
    expect(await openAsDoctor(doctor, revoked)).toEqual({ outcome: 'dead' })
    const paused = await open()
    await pauseShare(actor, paused)
    await expect(openShareFile(doctor, { ticket: paused.ticket, position: 1, which: 'file' })).rejects.toMatchObject(
      notFound,
    )
    const once = await open({ uses: 1 })
    expect(await openAsDoctor(doctor, once)).toEqual({ outcome: 'dead' })
    const other = (await makeResult(clinic, { patient, kinds: ['csv'] })).resultId
    const withdrawn = await open({ resultIds: [other] })
    await recallResult(clinic, { resultId: other, reason: 'The specimen was mixed up.' })
    await expect(openShareFile(doctor, { ticket: withdrawn.ticket, position: 1, which: 'file' })).rejects.toMatchObject(
      notFound,
    )
  })

  test('saves a patient only where a share that they opened allows it, and nobody else’s', async () => {
    const strict = await alone()
    await expect(savePatient(strict.own, strict)).rejects.toMatchObject(notFound)
    const { shareId } = await makeOpenedShare(actor, strict.own, { resultIds: [resultId], savingAllowed: 'on' })
    await Promise.all([savePatient(strict.own, strict), savePatient(strict.own, strict)])
    expect((await listSavedPatients(strict.own, {})).rows).toMatchObject([{ patientName: patient.fullName }])
    await keepConsultation(strict.own, { profileId: strict.profileId, notes: 'Tired.', consultedToday: 'on' })
    await expect(savePatient(colleague, { profileId: await personOf(shareId) })).rejects.toMatchObject(notFound)
    await expect(
      keepConsultation(colleague, { profileId: strict.profileId, notes: 'x', consultedToday: undefined }),
    ).rejects.toMatchObject(notFound)
    await expect(removePatient(colleague, strict)).rejects.toMatchObject(notFound)
    expect((await listSavedPatients(colleague, {})).rows).toEqual([])
    await revokeShare(actor, { shareId })
    const known = await getPatientOfDoctor(strict.own, strict)
    expect(known).toMatchObject({ saved: { consultationNotes: 'Tired.' }, maySave: false })
  })

  test('knows nobody any more once a share is taken back, except whom they wrote about', async () => {
    const quiet = await alone()
    const writing = await alone()
    await writeNote(writing.own, noteAbout(writing.profileId))
    await revokeShare(actor, quiet.share)
    await revokeShare(actor, writing.share)
    await expect(getPatientOfDoctor(quiet.own, quiet)).rejects.toMatchObject(notFound)
    expect(await getPatientOfDoctor(writing.own, writing)).toMatchObject({ shares: [], mayWrite: false })
    await expect(writeNote(writing.own, noteAbout(writing.profileId))).rejects.toMatchObject(notFound)
    expect((await listOwnNotes(writing.own, {})).rows).toHaveLength(1)
  })

  test('writes about what was shown to them and about nothing else', async () => {
    const one = await alone()
    const hidden = (await makeResult(clinic, { patient, kinds: ['csv'] })).resultId
    const version = await dbAcrossClinics.resultVersion.findFirstOrThrow({ where: { result: { publicId: hidden } } })
    const subjects = await listSubjectsOf(one.own, one)
    expect(subjects).toHaveLength(1)
    await expect(writeNote(one.own, noteAbout(one.profileId, { about: version.publicId }))).rejects.toMatchObject(
      notFound,
    )
    await writeNote(one.own, noteAbout(one.profileId, { about: subjects[0]?.id ?? '', shown: 'on' }))
    expect((await listShownNotes(actor, { resultId })).rows).toMatchObject([
      { about: { href: `/patient/results/${resultId}` } },
    ])
    await expect(listSubjectsOf(colleague, one)).rejects.toMatchObject(notFound)
    await expect(writeNote(colleague, noteAbout(one.profileId))).rejects.toMatchObject(notFound)
  })
})

describe('a note', () => {
  test('reaches the patient while it is shown and at no other time, and no colleague ever', async () => {
    const { own, profileId } = await alone()
    const { noteId } = await writeNote(own, noteAbout(profileId, { text: 'Yttrium-note' }))
    const isRead = async () => (await listShownNotes(actor, {})).rows.some(({ text }) => text === 'Yttrium-note')
    expect(await isRead()).toBe(false)
    await showNote(own, { noteId })
    expect(await isRead()).toBe(true)
    const stranger = (await makePatientSession((await makePatient(clinic)).email)).actor
    expect((await listShownNotes(stranger, {})).rows).toEqual([])
    await hideNote(own, { noteId })
    expect(await isRead()).toBe(false)
    await expect(getOwnNote(colleague, { noteId })).rejects.toMatchObject(notFound)
    await expect(showNote(colleague, { noteId })).rejects.toMatchObject(notFound)
    await expect(editNote(colleague, { noteId, text: 'x' })).rejects.toMatchObject(notFound)
    expect((await listOwnNotes(colleague, { profileId })).rows).toEqual([])
  })

  test('is not read before the birth date is given, where a clinic asks for it', async () => {
    const careful = await makeMember(await makeClinic())
    const guarded = await makePatient(careful)
    const shown = (await makeResult(careful, { patient: guarded, kinds: ['csv'] })).resultId
    const reader = (await makePatientSession(guarded.email)).actor
    const own = await makeDoctor()
    const share = await makeOpenedShare(reader, own, { resultIds: [shown] })
    await writeNote(own, noteAbout(await personOf(share.shareId), { shown: 'on' }))
    expect((await listShownNotes((await makePatientSession(guarded.email)).actor, {})).rows).toHaveLength(1)
    await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'always' })
    expect((await listShownNotes((await makePatientSession(guarded.email)).actor, {})).rows).toEqual([])
  })

  test('keeps what it said before it was changed', async () => {
    const { own, profileId } = await alone()
    const { noteId } = await writeNote(own, noteAbout(profileId))
    await editNote(own, { noteId, text: 'Come again in a month.' })
    const note = await getOwnNote(own, { noteId })
    expect(note).toMatchObject({
      text: 'Come again in a month.',
      edits: [{ text: 'Zinc-note: come again in three months.' }],
    })
  })

  test('keeps its sound sealed, for its doctor alone, and asks for words where nobody writes them down', async () => {
    const { own, profileId } = await alone()
    const bytes = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(64)])
    async function* body() {
      yield bytes
    }
    const sound = {
      body: body(),
      announcedBytes: bytes.length,
      originalFilename: 'voice.wav',
      accepts: 'audio' as const,
    }
    const { fileId } = await receiveFile(own, sound)
    await expect(writeNote(own, noteAbout(profileId, { text: '', audioFileId: fileId }))).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(writeNote(colleague, noteAbout(profileId, { audioFileId: fileId }))).rejects.toMatchObject(notFound)
    const { noteId } = await writeNote(own, noteAbout(profileId, { audioFileId: fileId }))
    expect(await getOwnNote(own, { noteId })).toMatchObject({ audioFileId: fileId, transcribedAt: null })
    expect((await findAudio(own, { fileId })).mediaType).toBe('audio/wav')
    await expect(findAudio(colleague, { fileId })).rejects.toMatchObject(notFound)
  })
})

test('a share that nobody opened in the doctors’ portal is no access of any doctor', async () => {
  const { shareId } = await makeShare(actor, { resultIds: [resultId] })
  expect(await dbAcrossClinics.doctorAccess.count({ where: { share: { publicId: shareId } } })).toBe(0)
})
