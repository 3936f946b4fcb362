import { beforeEach, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { correctResult } from '@/lib/corrections/correct-result'
import { authoriseCorrection, discardCorrection, reviewCorrection } from '@/lib/corrections/decide-correction'
import { diffValues } from '@/lib/corrections/diff-values'
import { getCorrection } from '@/lib/corrections/get-correction'
import { type CorrectResultInput, correctResultInput } from '@/lib/corrections/schema'
import { dbAcrossClinics } from '@/lib/db'
import { closeIncident, noteIncident } from '@/lib/incidents/follow-incident'
import { getIncident } from '@/lib/incidents/get-incident'
import { readFile } from '@/lib/readings/read-file'
import { findFile } from '@/lib/results/find-file'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { recallResult } from '@/lib/results/recall-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeDocument, makeFile, makeResult } from '@/prisma/factories/make-result'
import { lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'

let actor: ClinicActor
let patient: MadePatient
beforeEach(async () => {
  actor = await makeMember(await makeClinic())
  patient = await makePatient(actor)
})

const asked = (resultId: string, facts: Record<string, unknown> = {}): CorrectResultInput =>
  correctResultInput.parse({
    resultId,
    reason: 'The analyser was calibrated wrongly that morning.',
    analyte: ['Sodium', 'Ferritin'],
    code: ['', ''],
    value: ['133', '6'],
    unit: ['mmol/L', 'ng/mL'],
    range: ['136 - 145', '13 - 150'],
    flag: ['', 'L'],
    ...facts,
  })
const noValues = { analyte: [], code: [], value: [], unit: [], range: [], flag: [] }
const sent = () => makeValues(actor, { patient, lines: [normalSodium, lowIron] })
const reader = async () => (await makePatientSession(patient.email)).actor
const openOf = async (resultId: string) => {
  const { open } = await getCorrection(actor, { resultId })
  if (!open) throw new Error('There is no correction on its way.')
  return { resultId, correctionId: open.correctionId }
}
const shownTo = async (resultId: string) => {
  const shown = await openPatientResult(await reader(), { resultId })
  return shown.withdrawn ? 'withdrawn' : shown
}

describe('ABUSE 26: a correction', () => {
  test('of values waits for its review and authorisation; then the patient sees what changed, value by value', async () => {
    const { resultId } = await sent()
    await shownTo(resultId)
    await correctResult(actor, asked(resultId))
    const before = await shownTo(resultId)
    expect(before).toMatchObject({ correction: null, observations: [{ valueText: '140' }, { valueText: '6' }] })
    const correction = await openOf(resultId)
    await expect(authoriseCorrection(actor, correction)).rejects.toMatchObject({ code: 'conflict' })
    await reviewCorrection(actor, { ...correction, compared: 'on' })
    await authoriseCorrection(actor, correction)
    const row = await dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
    expect(row).toMatchObject({ status: 'sent', firstViewedAt: null, flagClass: 'abnormal' })
    expect(await shownTo(resultId)).toMatchObject({
      observations: [{ valueText: '133', flag: 'L', flagSource: 'computed' }, { valueText: '6' }],
      correction: {
        reason: expect.stringContaining('calibrated') as string,
        changes: [{ analyteName: 'Sodium', before: '140 mmol/L', after: '133 mmol/L' }],
        documentsReplaced: false,
      },
    })
    const versions = await dbAcrossClinics.resultVersion.findMany({
      where: { result: { publicId: resultId } },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ supersededAt }) => supersededAt === null)).toEqual([false, true])
    const told = await dbAcrossClinics.job.count({
      where: { jobKey: { startsWith: `announce-result:${resultId}:1002` } },
    })
    expect(told).toBe(1)
  })

  test('of documents shows the new ones, and the old ones to nobody but the clinic', async () => {
    const { resultId, fileIds } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
    const bytes = await makeDocument(actor, { patient, panel: 'lipidProfile' }, 'csv')
    const { fileId } = await makeFile(actor, bytes, 'corrected.csv')
    await correctResult(actor, asked(resultId, { ...noValues, fileIds: [fileId] }))
    // Not the patient's before it is authorised.
    await expect(findFile(await reader(), { fileId, as: 'view' })).rejects.toMatchObject({ code: 'not_found' })
    const correction = await openOf(resultId)
    await reviewCorrection(actor, { ...correction, compared: 'on' })
    // Not before it is read: it has to bear the patient's identity.
    await expect(authoriseCorrection(actor, correction)).rejects.toMatchObject({ code: 'conflict' })
    const { id } = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
    await readFile({ clinicId: actor.clinicId, fileId: id })
    await authoriseCorrection(actor, correction)
    expect(await shownTo(resultId)).toMatchObject({ correction: { documentsReplaced: true }, files: [{ fileId }] })
    const [old = ''] = fileIds
    await expect(findFile(await reader(), { fileId: old, as: 'view' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(findFile(actor, { fileId: old, as: 'view' })).resolves.toBeTruthy()
  })

  test('of values beside documents says whether those stay', async () => {
    const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
    await expect(correctResult(actor, asked(resultId))).rejects.toMatchObject({
      fields: { fileIds: expect.any(String) as string },
    })
    await correctResult(actor, asked(resultId, { keepDocuments: 'on' }))
    const correction = await openOf(resultId)
    await reviewCorrection(actor, { ...correction, compared: 'on' })
    await authoriseCorrection(actor, correction)
    expect(await shownTo(resultId)).toMatchObject({ correction: { documentsReplaced: false }, files: [{}] })
  })

  test('that is dangerous takes the old version away at once, and the corrected one brings it back', async () => {
    const { resultId } = await sent()
    await correctResult(actor, asked(resultId, { dangerous: 'on' }))
    expect(await shownTo(resultId)).toBe('withdrawn')
    const correction = await openOf(resultId)
    await reviewCorrection(actor, { ...correction, compared: 'on' })
    await authoriseCorrection(actor, correction)
    expect(await shownTo(resultId)).toMatchObject({ observations: [{ valueText: '133' }, {}] })
    expect(await dbAcrossClinics.incident.count({ where: { result: { publicId: resultId } } })).toBe(1)
  })

  test('is one at a time, of something that differs, of something sent, and can be discarded', async () => {
    const { resultId } = await sent()
    const same = asked(resultId, { value: ['140', '6'] })
    await expect(correctResult(actor, same)).rejects.toMatchObject({ code: 'invalid' })
    const outcomes = await Promise.allSettled([
      correctResult(actor, asked(resultId)),
      correctResult(actor, asked(resultId)),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await discardCorrection(actor, await openOf(resultId))
    expect(await shownTo(resultId)).toMatchObject({ correction: null, observations: [{ valueText: '140' }, {}] })
    await correctResult(actor, asked(resultId))
    const unsent = await makeValues(actor, {
      patient,
      lines: [normalSodium],
      testDate: '2026-10-01',
      reached: 'authorised',
    })
    await expect(correctResult(actor, asked(unsent.resultId))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of another clinic’s result, or by another clinic, is nothing that is there', async () => {
    const { resultId } = await sent()
    await correctResult(actor, asked(resultId))
    const correction = await openOf(resultId)
    const stranger = await makeMember(await makeClinic())
    for (const act of [
      () => correctResult(stranger, asked(resultId)),
      () => reviewCorrection(stranger, { ...correction, compared: 'on' as const }),
      () => authoriseCorrection(stranger, correction),
      () => discardCorrection(stranger, correction),
      () => getCorrection(stranger, { resultId }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('what changed: changed, added and taken out, and a range or a flag alone too', () => {
  const value = (analyteName: string, valueText: string, rangeText: string | null = null) => ({
    analyteName,
    valueText,
    unit: null,
    rangeText,
    flag: null,
  })
  expect(
    diffValues(
      [value('A', '1'), value('B', '2'), value('C', '3')],
      [value('a', '1'), value('B', '2', '1 - 3'), value('D', '4')],
    ),
  ).toEqual([
    { analyteName: 'B', before: '2', after: '2' },
    { analyteName: 'D', before: null, after: '4' },
    { analyteName: 'C', before: '3', after: null },
  ])
})

test('an incident holds who had opened what and when, takes notes, and is closed by somebody who wrote one', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await shownTo(resultId)
  await recallResult(actor, { resultId, reason: 'The specimen was mixed up.' })
  const { publicId: incidentId } = await dbAcrossClinics.incident.findFirstOrThrow({
    where: { result: { publicId: resultId } },
  })
  expect(await getIncident(actor, { incidentId })).toMatchObject({
    reason: 'The specimen was mixed up.',
    accesses: [{ action: 'result.viewed', who: 'patient', reader: 0 }],
  })
  await expect(closeIncident(actor, { incidentId })).rejects.toMatchObject({ code: 'invalid' })
  await noteIncident(actor, { incidentId, text: 'Telephoned; a new specimen is taken tomorrow.' })
  await closeIncident(actor, { incidentId })
  await expect(noteIncident(actor, { incidentId, text: 'More.' })).rejects.toMatchObject({ code: 'conflict' })
  const stranger = await makeMember(await makeClinic())
  await expect(getIncident(stranger, { incidentId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(noteIncident(stranger, { incidentId, text: 'Not mine.' })).rejects.toMatchObject({ code: 'not_found' })
})
