import { beforeAll, expect, test } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { getPrintedSheet } from '@/lib/results/get-printed-sheet'
import { printedCodeOf, readPrintedCode } from '@/lib/results/printed-code'
import { recallResult } from '@/lib/results/recall-result'
import { verifyPrinted } from '@/lib/results/verify-printed'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeValues, normalSodium } from '@/prisma/factories/make-values'

const visitor = makeVisitorActor(noOrigin)
let clinic: ClinicActor
beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
})

async function printed() {
  const patient = await makePatient(clinic)
  const { resultId } = await makeValues(clinic, { patient, lines: [normalSodium] })
  const { actor } = await makePatientSession(patient.email)
  const sheet = await getPrintedSheet(actor, { resultId })
  return { resultId, actor, sheet, code: sheet.verifyAt.split('/').at(-1) ?? '' }
}

test('a printed report is genuine, then superseded by its correction, or withdrawn', async () => {
  const { resultId, code, sheet } = await printed()
  expect(sheet).toMatchObject({ observations: [{ valueText: '140' }], versionNumber: 1 })
  expect(await verifyPrinted(visitor, { code })).toBe('genuine')
  await dbAcrossClinics.resultVersion.updateMany({
    where: { result: { publicId: resultId } },
    data: { supersededAt: new Date() },
  })
  expect(await verifyPrinted(visitor, { code })).toBe('superseded')
  await recallResult(clinic, { resultId, reason: 'The specimen was mixed up with another.' })
  expect(await verifyPrinted(visitor, { code })).toBe('recalled')
})

test('a code cannot be made up, not even by who knows a version’s id, and what is unknown looks alike', async () => {
  const { code } = await printed()
  const [random = '', mac = ''] = code.split('.')
  const other = printedCodeOf(newId('version'))
  const codes = [
    random,
    `${random}.`,
    `${random}.${other.split('.')[1]}`,
    `${other.split('.')[0]}.${mac}`,
    `${code}x`,
    '',
    'x',
  ]
  expect(codes.map(readPrintedCode)).toEqual(codes.map(() => null))
  for (const bad of [...codes, other]) expect(await verifyPrinted(visitor, { code: bad })).toBe('unknown')
})

test('a sheet is for whom the result is about, as long as it is not withdrawn', async () => {
  const [{ resultId, actor }, stranger] = [await printed(), await printed()]
  await expect(getPrintedSheet(stranger.actor, { resultId })).rejects.toMatchObject({ code: 'not_found' })
  await recallResult(clinic, { resultId, reason: 'The specimen was mixed up with another.' })
  await expect(getPrintedSheet(actor, { resultId })).rejects.toMatchObject({ code: 'not_found' })
})
