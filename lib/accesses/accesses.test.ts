import { beforeAll, describe, expect, test } from 'vitest'
import { listOwnAccesses } from '@/lib/accesses/list-own-accesses'
import { type ClinicActor, makeVisitorActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { findFile } from '@/lib/results/find-file'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { openShare } from '@/lib/shares/open-share'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeShare } from '@/prisma/factories/make-share'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let clinic: ClinicActor
beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
})

const others = { own: undefined, cursor: undefined }
const everything = { own: 'yes', cursor: undefined } as const

async function patientWithResult(actor: ClinicActor = clinic) {
  const email = `looked-${nextNumber()}@test.example`
  const patient = await makePatient(actor, { email })
  const made = await makeResult(actor, { patient, kinds: ['csv'] })
  return { ...made, email, patient, reader: (await makePatientSession(email)).actor }
}

const download = async (actor: ClinicActor | PatientActor, fileId = '') => findFile(actor, { fileId, as: 'download' })

describe('who looked at a patient’s data', () => {
  test('is told with when, who and what; one’s own openings only where they are asked for', async () => {
    const { reader, resultId, fileIds } = await patientWithResult()
    await download(clinic, fileIds[0])
    await openPatientResult(reader, { resultId })
    const { rows } = await listOwnAccesses(reader, others)
    expect(rows[0]).toMatchObject({
      action: 'file.downloaded',
      by: 'clinic',
      clinicName: clinic.clinicName,
      address: null,
    })
    expect(rows.some(({ by }) => by === 'you')).toBe(false)
    const all = (await listOwnAccesses(reader, everything)).rows
    expect(all[0]).toMatchObject({ action: 'result.viewed', by: 'you', what: 'Full blood count' })
  })

  test('names the doctor who opened what was shared, and says of others that they had the link', async () => {
    const { reader, resultId } = await patientWithResult()
    const { token, payload } = await makeShare(reader, { resultIds: [resultId], label: 'For my doctor' })
    expect(payload.url).toContain(token)
    const doctor = await makeDoctor({})
    await openShare(doctor, { token, mode: 'manifest', recipient: doctor.fullName })
    await openShare(makeVisitorActor(noOrigin), { token, mode: 'manifest', recipient: 'Aunt Bisi' })
    const { rows } = await listOwnAccesses(reader, others)
    const openings = rows.filter(({ action }) => action === 'share.opened')
    expect(openings).toMatchObject([
      { by: 'other', doctorName: null, what: 'For my doctor' },
      { by: 'doctor', doctorName: doctor.fullName, what: 'For my doctor' },
    ])
  })

  test('holds nothing of anybody else’s', async () => {
    const [mine, theirs] = [await patientWithResult(), await patientWithResult()]
    await download(clinic, theirs.fileIds[0])
    await openPatientResult(theirs.reader, theirs)
    const seen = await listOwnAccesses(mine.reader, everything)
    const before = seen.rows.length
    await download(clinic, theirs.fileIds[0])
    expect((await listOwnAccesses(mine.reader, everything)).rows).toHaveLength(before)
    const cursor = (await listOwnAccesses(theirs.reader, everything)).rows[0]?.accessId
    expect(cursor).toBeDefined()
    expect(seen.rows.map(({ accessId }) => accessId)).not.toContain(cursor)
  })

  test('says of another account of the family only that it is one', async () => {
    const { reader, resultId, patient } = await patientWithResult()
    const second = await makePatientSession(patient.email)
    await openPatientResult(second.actor, { resultId })
    // The same account on another device is oneself.
    expect((await listOwnAccesses(reader, others)).rows.some(({ by }) => by === 'family')).toBe(false)
  })

  test('tells nothing of a patient whose birth date was not given yet', async () => {
    const careful = await makeMember(await makeClinic())
    await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'new_mailbox' })
    const { reader, fileIds } = await patientWithResult(careful)
    await download(careful, fileIds[0])
    expect((await listOwnAccesses(reader, everything)).rows).toEqual([])
  })

  test('is paged', async () => {
    const { reader, fileIds } = await patientWithResult()
    for (let index = 0; index < 52; index += 1) await download(clinic, fileIds[0])
    const first = await listOwnAccesses(reader, others)
    const second = await listOwnAccesses(reader, { own: undefined, cursor: first.next ?? undefined })
    expect(first.rows).toHaveLength(50)
    expect(second.rows.length).toBeGreaterThanOrEqual(2)
    const ids = [...first.rows, ...second.rows].map(({ accessId }) => accessId)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await listOwnAccesses(reader, { own: undefined, cursor: second.previous ?? undefined })).rows).toHaveLength(
      50,
    )
  })
})
