import { beforeAll, expect, test } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { correctResult } from '@/lib/corrections/correct-result'
import { authoriseCorrection, reviewCorrection } from '@/lib/corrections/decide-correction'
import { getCorrection } from '@/lib/corrections/get-correction'
import { correctResultInput } from '@/lib/corrections/schema'
import { dbAcrossClinics } from '@/lib/db'
import type { Bundle } from '@/lib/fhir/types'
import { readWhole } from '@/lib/files/read-whole'
import { recallResult } from '@/lib/results/recall-result'
import { updateShares } from '@/lib/shares/follow-correction'
import { manifestOf } from '@/lib/shares/manifest-of'
import { openShare } from '@/lib/shares/open-share'
import { openShareFile } from '@/lib/shares/open-share-file'
import { openUpdate } from '@/lib/shlinks/update-key'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeShare } from '@/prisma/factories/make-share'
import { makeValues, normalSodium } from '@/prisma/factories/make-values'

const visitor = makeVisitorActor(noOrigin)
let clinic: ClinicActor
let patient: MadePatient
let actor: PatientActor

beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
  patient = await makePatient(clinic)
})

async function sharedResult(facts: Record<string, unknown> = {}) {
  const { resultId } = await makeValues(clinic, { patient, lines: [normalSodium] })
  actor = (await makePatientSession(patient.email)).actor
  return { resultId, share: await makeShare(actor, { resultIds: [resultId], ...facts }) }
}

async function correct(resultId: string, value: string, facts: Record<string, unknown> = {}) {
  const columns = { analyte: 'Sodium', code: '', value, unit: 'mmol/L', range: '136 - 145', flag: '' }
  await correctResult(
    clinic,
    correctResultInput.parse({ resultId, reason: 'Calibrated wrongly.', ...columns, ...facts }),
  )
  const { open } = await getCorrection(clinic, { resultId })
  if (!open) throw new Error('There is no correction on its way.')
  const ids = { resultId, correctionId: open.correctionId }
  await reviewCorrection(clinic, { ...ids, compared: 'on' })
  await authoriseCorrection(clinic, ids)
}

async function look({ token }: { token: string }, mode: 'manifest' | 'direct' = 'manifest') {
  const opened = await openShare(visitor, { token, mode, recipient: 'Dr Ada' })
  if (opened.outcome !== 'manifest') return { opened, files: [], ticket: '' }
  return { opened, files: (await manifestOf(opened, {})).files, ticket: opened.ticket }
}

async function valueIn(share: { key: string }, ticket: string): Promise<unknown> {
  const file = await openShareFile(visitor, { ticket, position: 1, which: 'update' })
  const plain = await openUpdate((await readWhole(file, 30_000_000)).toString('ascii'), share)
  const bundle = JSON.parse(new TextDecoder().decode(plain)) as Bundle
  const found = bundle.entry.map(({ resource }) => resource).find(({ resourceType }) => resourceType === 'Observation')
  return found?.resourceType === 'Observation' ? found.valueQuantity?.value : undefined
}

test('a share that follows corrections holds each new version for whoever has its link, without its key being known here', async () => {
  const { resultId, share } = await sharedResult()
  await correct(resultId, '133')
  expect(
    await dbAcrossClinics.job.count({
      where: { name: 'update-shares', payload: { path: '$.resultId', equals: resultId } },
    }),
  ).toBe(1)
  // Before the job has run, viewers learn at least that the old one no longer holds.
  expect((await look(share)).files).toMatchObject([{ status: 'no-longer-valid', notice: 'newer_elsewhere' }])
  await updateShares({ resultId })
  const second = await look(share)
  expect(second.files).toMatchObject([{ status: 'no-longer-valid', notice: 'corrected' }])
  expect(second.files[0]?.replacement?.location).toMatch(/\/1u$/)
  expect(await valueIn(share, second.ticket)).toBe(133)
  await correct(resultId, '131')
  await Promise.all([updateShares({ resultId }), updateShares({ resultId })])
  await updateShares({ resultId })
  expect(await valueIn(share, (await look(share)).ticket)).toBe(131)
  const left = await dbAcrossClinics.storedFile.count({
    where: {
      accountId: actor.accountId,
      storedAt: { not: null },
      shareUpdates: { none: {} },
      shareItems: { none: {} },
    },
  })
  expect(left).toBe(0)
})

test('a share of one version keeps to it and tells that there is a newer one', async () => {
  const { resultId, share } = await sharedResult({ versions: 'only' })
  const direct = await makeShare(actor, { resultIds: [resultId], mode: 'direct' })
  await correct(resultId, '133')
  await updateShares({ resultId })
  const { files } = await look(share)
  expect(files).toMatchObject([{ status: 'no-longer-valid', notice: 'newer_elsewhere' }])
  expect(files[0]?.replacement).toBeUndefined()
  expect((await look(direct, 'direct')).opened).toMatchObject({ outcome: 'direct', superseded: true })
})

test('a version that was withdrawn stays away when its correction comes, and the correction is shown in its place', async () => {
  const { resultId, share } = await sharedResult()
  await correct(resultId, '133', { dangerous: 'on' })
  await updateShares({ resultId })
  const { files, ticket } = await look(share)
  expect(files).toMatchObject([{ status: 'no-longer-valid', notice: 'corrected' }])
  expect(await valueIn(share, ticket)).toBe(133)
  await expect(openShareFile(visitor, { ticket, position: 1, which: 'file' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await recallResult(clinic, { resultId, reason: 'Wrong again, and nobody knows why.' })
  await expect(openShareFile(visitor, { ticket, position: 1, which: 'update' })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await look(share)).files).toMatchObject([{ notice: 'recalled' }])
})

test('a share that is over is not brought up to date', async () => {
  const { resultId, share } = await sharedResult()
  await dbAcrossClinics.share.update({ where: { publicId: share.shareId }, data: { revokedAt: new Date() } })
  await correct(resultId, '133')
  await updateShares({ resultId })
  const item = await dbAcrossClinics.shareItem.findFirstOrThrow({ where: { share: { publicId: share.shareId } } })
  expect(item.updateFileId).toBeNull()
})
