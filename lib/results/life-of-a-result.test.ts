import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { db, dbAcrossClinics } from '@/lib/db'
import { announceAgain } from '@/lib/results/announce-again'
import { archiveResult } from '@/lib/results/archive-result'
import { stopReader } from '@/lib/readings/ask-reader'
import { authoriseResult } from '@/lib/results/authorise-result'
import { checkIdentity } from '@/lib/results/check-identity'
import { getResult } from '@/lib/results/get-result'
import { matchResult, unmatchResult } from '@/lib/results/match-result'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { recallResult } from '@/lib/results/recall-result'
import { reviewResult } from '@/lib/results/review-result'
import { listResultsInput, stageFilters } from '@/lib/results/schema'
import { sendResult } from '@/lib/results/send-result'
import { listResults } from '@/lib/results/list-results'
import { uploadResult } from '@/lib/results/upload-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeDocument, makeFile, makeResult, type Reached } from '@/prisma/factories/make-result'

let actor: ClinicActor
let stranger: ClinicActor
let patient: MadePatient

beforeAll(async () => {
  actor = await makeMember(await makeClinic())
  stranger = await makeMember(await makeClinic())
  patient = await makePatient(actor)
})

afterAll(stopReader)

const compared = 'on' as const
const rowOf = (resultId: string) => dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
const auditOf = async (resultId: string) => {
  const { id } = await rowOf(resultId)
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { entityType: 'result', entityId: id },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.action)
}

test('a result goes from upload to sent step by step, each stamped with when and who and written down', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'unmatched' })
  await matchResult(actor, { resultId, patientId: patient.patientId })
  await reviewResult(actor, { resultId, patientId: patient.patientId, compared })
  await expect(authoriseResult(actor, { resultId })).rejects.toMatchObject({ code: 'conflict' })
  await checkIdentity({ resultId })
  await authoriseResult(actor, { resultId })
  await sendResult(actor, { resultId })
  const row = await rowOf(resultId)
  expect(row).toMatchObject({
    status: 'sent',
    matchedById: actor.memberId,
    reviewedById: actor.memberId,
    authorisedById: actor.memberId,
    sentById: actor.memberId,
  })
  expect(await auditOf(resultId)).toEqual([
    'result.uploaded',
    'result.matched',
    'result.reviewed',
    'result.identity_checked',
    'result.authorised',
    'result.sent',
  ])
})

test('a comparison with one patient is no review for another to whom the result was matched meanwhile', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'matched' })
  const other = await makePatient(actor)
  await unmatchResult(actor, { resultId })
  await matchResult(actor, { resultId, patientId: other.patientId })
  await expect(reviewResult(actor, { resultId, patientId: patient.patientId, compared })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await rowOf(resultId)).reviewedAt).toBeNull()
})

test('of twenty simultaneous clicks on send one sends: one message is promised, one entry written', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'authorised' })
  const clicks = await Promise.allSettled(Array.from({ length: 20 }, () => sendResult(actor, { resultId })))
  expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
  expect(await dbAcrossClinics.job.count({ where: { jobKey: { startsWith: `announce-result:${resultId}` } } })).toBe(1)
  expect((await auditOf(resultId)).filter((action) => action === 'result.sent')).toHaveLength(1)
})

const steps: Record<string, (resultId: string) => Promise<unknown>> = {
  match: (resultId) => matchResult(actor, { resultId, patientId: patient.patientId }),
  unmatch: (resultId) => unmatchResult(actor, { resultId }),
  review: (resultId) => reviewResult(actor, { resultId, patientId: patient.patientId, compared }),
  authorise: (resultId) => authoriseResult(actor, { resultId }),
  send: (resultId) => sendResult(actor, { resultId }),
  recall: (resultId) => recallResult(actor, { resultId, reason: 'A mix-up.' }),
  'announce again': (resultId) => announceAgain(actor, { resultId }),
  archive: (resultId) => archiveResult(actor, { resultId }),
}

// What may be done next; everything else is refused and changes nothing.
const allowed: [Reached, string[]][] = [
  ['unmatched', ['match', 'archive']],
  ['matched', ['unmatch', 'review', 'archive']],
  ['reviewed', ['unmatch', 'authorise', 'archive']],
  ['authorised', ['send', 'archive']],
  ['sent', ['recall', 'announce again', 'archive']],
  ['withdrawn', ['archive']],
  ['archived', []],
]

describe.each(allowed)('a result that is %s', (reached, may) => {
  test.each(Object.keys(steps))('%s is allowed or refused as the life of a result says', async (name) => {
    const { resultId } = await makeResult(actor, { patient, reached })
    const before = await rowOf(resultId)
    const step = steps[name]?.(resultId)
    if (may.includes(name)) return expect(step).resolves.toBeUndefined()
    await expect(step).rejects.toMatchObject({ code: 'conflict' })
    return expect(await rowOf(resultId)).toEqual(before)
  })
})

test('a stranger’s clinic gets the same answer for our result as for one that does not exist, whatever it tries', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'reviewed' })
  const unknown = resultId.replace(/.{6}$/, '000000')
  const before = await rowOf(resultId)
  const tries = (id: string): Promise<unknown>[] => [
    getResult(stranger, { resultId: id }),
    unmatchResult(stranger, { resultId: id }),
    reviewResult(stranger, { resultId: id, patientId: patient.patientId, compared }),
    authoriseResult(stranger, { resultId: id }),
    sendResult(stranger, { resultId: id }),
    recallResult(stranger, { resultId: id, reason: 'A mix-up.' }),
    announceAgain(stranger, { resultId: id }),
    archiveResult(stranger, { resultId: id }),
  ]
  const say = async (list: Promise<unknown>[]) =>
    (await Promise.allSettled(list)).map((entry) => (entry.status === 'rejected' ? `${entry.reason}` : 'done'))
  const ours = await say(tries(resultId))
  expect(ours).toEqual(await say(tries(unknown)))
  expect(new Set(ours)).toEqual(
    new Set([`AppError: There is nothing here under this address, or it is not yours to see.`]),
  )
  expect(await rowOf(resultId)).toEqual(before)
})

test('a result is not matched to another clinic’s patient, by the verb or past it', async () => {
  const theirs = await makePatient(stranger)
  const { resultId } = await makeResult(actor, { patient, reached: 'unmatched' })
  await expect(matchResult(actor, { resultId, patientId: theirs.patientId })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { id } = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { publicId: theirs.patientId } })
  const past = db.result.updateMany({
    where: { publicId: resultId, clinicId: actor.clinicId },
    data: { patientId: id, matchedAt: new Date() },
  })
  await expect(past).rejects.toMatchObject({ code: 'P2003' })
})

test('the database itself refuses to send what was not authorised', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'matched' })
  const past = db.result.updateMany({
    where: { publicId: resultId, clinicId: actor.clinicId },
    data: { status: 'sent', sentAt: new Date() },
  })
  await expect(past).rejects.toThrow()
})

test('one document of another member, another clinic, or one that is taken already refuses the whole upload', async () => {
  const bytes = await makeDocument(actor, { patient }, 'csv')
  const [mine, colleagues, foreign] = [
    await makeFile(actor, bytes, 'mine.csv'),
    await makeFile({ ...actor, memberId: actor.memberId + 1_000_000n }, bytes, 'colleague.csv'),
    await makeFile(stranger, bytes, 'foreign.csv'),
  ]
  const upload = (fileIds: string[]) =>
    uploadResult(actor, {
      resultType: 'chemistry',
      testName: 'Lipids',
      testDate: '2026-11-18',
      notes: null,
      patientId: null,
      fileIds,
    })
  await expect(upload([mine.fileId, foreign.fileId])).rejects.toMatchObject({ code: 'not_found' })
  await expect(upload([mine.fileId, colleagues.fileId])).rejects.toMatchObject({ code: 'not_found' })
  await expect(upload([mine.fileId])).resolves.toBeTruthy()
  await expect(upload([mine.fileId])).rejects.toMatchObject({ code: 'not_found' })
})

test('an empty result cannot be authorised', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'reviewed' })
  const { id } = await rowOf(resultId)
  await dbAcrossClinics.resultFile.deleteMany({ where: { clinicId: actor.clinicId, version: { resultId: id } } })
  await expect(authoriseResult(actor, { resultId })).rejects.toMatchObject({ code: 'conflict' })
})

test('a clinic that waits for approval can prepare but not send', async () => {
  const waiting = await makeMember(await makeClinic({ status: 'inactive' }))
  const theirs = await makePatient(waiting)
  const { resultId } = await makeResult(waiting, { patient: theirs, reached: 'authorised' })
  await expect(sendResult(waiting, { resultId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a result whose patient has no address says what to do, and stays as it is', async () => {
  const unreachable = await makePatient(actor)
  await dbAcrossClinics.patientChannel.deleteMany({
    where: { clinicId: actor.clinicId, patientContact: { patient: { publicId: unreachable.patientId } } },
  })
  await dbAcrossClinics.patientContact.deleteMany({
    where: { clinicId: actor.clinicId, patient: { publicId: unreachable.patientId } },
  })
  const { resultId } = await makeResult(actor, { patient: unreachable, reached: 'authorised' })
  await expect(sendResult(actor, { resultId })).rejects.toThrow('There is no way to write to this patient yet')
  expect((await rowOf(resultId)).status).toBe('processed')
})

describe('a patient', () => {
  test('sees what was sent and nothing that was not, and a withdrawn one only as withdrawn', async () => {
    const me = await makePatient(actor)
    const { actor: reader } = await makePatientSession(me.email)
    const hidden = await Promise.all(
      (['matched', 'reviewed', 'authorised'] as const).map((reached) => makeResult(actor, { patient: me, reached })),
    )
    for (const { resultId } of hidden)
      await expect(openPatientResult(reader, { resultId })).rejects.toMatchObject({ code: 'not_found' })
    const { resultId } = await makeResult(actor, { patient: me, reached: 'sent' })
    expect(await openPatientResult(reader, { resultId })).toMatchObject({
      withdrawn: false,
      testName: 'Full blood count',
    })
    expect((await rowOf(resultId)).firstViewedAt).not.toBeNull()
    await recallResult(actor, { resultId, reason: 'The specimen was mixed up.' })
    const withdrawn = await openPatientResult(reader, { resultId })
    expect(withdrawn.withdrawn).toBe(true)
    expect(JSON.stringify(withdrawn)).not.toMatch(/blood|haemo|mixed/i)
  })

  test('does not see another patient’s result', async () => {
    const { actor: reader } = await makePatientSession((await makePatient(actor)).email)
    const { resultId } = await makeResult(actor, { patient, reached: 'sent' })
    await expect(openPatientResult(reader, { resultId })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('opening is written down each time, and the first opening is kept', async () => {
    const me = await makePatient(actor)
    const { actor: reader } = await makePatientSession(me.email)
    const { resultId } = await makeResult(actor, { patient: me, reached: 'sent' })
    await openPatientResult(reader, { resultId })
    const { firstViewedAt } = await rowOf(resultId)
    await openPatientResult(reader, { resultId })
    expect((await rowOf(resultId)).firstViewedAt).toEqual(firstViewedAt)
    expect((await auditOf(resultId)).filter((action) => action === 'result.viewed')).toHaveLength(2)
  })
})

test('every stage that a filter names holds just the results that say so of themselves', async () => {
  const own = await makeMember(await makeClinic())
  const someone = await makePatient(own)
  const reached: Reached[] = ['unmatched', 'matched', 'reviewed', 'authorised', 'sent', 'withdrawn', 'archived']
  for (const stage of reached) await makeResult(own, { patient: someone, reached: stage, kinds: ['csv'] })
  const read = await makeResult(own, { patient: someone, reached: 'sent', kinds: ['csv'] })
  await openPatientResult((await makePatientSession(someone.email)).actor, read)
  for (const stage of stageFilters.filter((name) => name !== 'not_arrived')) {
    const page = await listResults(own, listResultsInput.parse({ stage }))
    expect(page.rows.map((row) => row.stage)).toEqual([stage])
  }
})
