import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { db, dbAcrossClinics } from '@/lib/db'
import { findFile } from '@/lib/results/find-file'
import { confirmTable } from '@/lib/tables/confirm-table'
import { getTable } from '@/lib/tables/get-table'
import { importTable } from '@/lib/tables/import-table'
import { mapTable } from '@/lib/tables/map-table'
import { compareNames } from '@/lib/tables/match-person'
import { previewTable } from '@/lib/tables/preview-table'
import { mappingSchema } from '@/lib/tables/schema'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeStoredTable, makeTable, storeTable } from '@/prisma/factories/make-table'

let actor: ClinicActor
let patient: MadePatient
const header = 'patient_id,patient_name,dob,collected_at,test_name,result,unit,reference_range'

beforeAll(async () => {
  actor = await makeMember(await makeClinic())
})

const fresh = async () => {
  patient = await makePatient(actor, { patientNumber: `T-${nextNumber()}` })
  return patient
}
const lineOf = (who: MadePatient, analyte: string, value: string, date = '2025-04-02 08:10') =>
  `${who.patientNumber},${who.fullName},${who.dateOfBirth},${date},${analyte},${value},mmol/L,3.5 - 5.1`
const csv = (...lines: string[]) => [header, ...lines].join('\n')
const resultsOf = (who: MadePatient) =>
  db.result.findMany({
    where: { clinicId: actor.clinicId, patient: { publicId: who.patientId } },
    include: { versions: { include: { observations: true } } },
  })

test('ABUSE 23: every row is stored, waits, or is refused with its number and reason; the counts add up', async () => {
  const who = await fresh()
  const { tableId } = await makeStoredTable(
    actor,
    csv(
      lineOf(who, 'Potassium', '4.1'),
      lineOf(who, 'Sodium', '140'),
      lineOf(who, 'Sodium', '140'),
      lineOf({ ...who, patientNumber: 'nobody-1' }, 'Potassium', '4.2'),
      lineOf(who, 'Chloride', 'n/a'),
      lineOf(who, 'Potassium', '4.3', '2025-13-45'),
    ),
  )
  const table = await getTable(actor, { tableId })
  expect(table).toMatchObject({
    state: 'done',
    total: 6,
    counts: { stored: 2, waiting: 1, refused: 2, double: 1 },
    resultsMade: 2,
  })
  expect(table.rows.filter(({ state }) => state === 'refused').map(({ rowNumber }) => rowNumber)).toEqual([6, 7])
  expect(table.rows.every(({ state, reason }) => state === 'stored' || reason !== null)).toBe(true)
  const [result] = await resultsOf(who)
  expect(result).toMatchObject({ status: 'pending', matchedById: actor.memberId, reviewedAt: null })
  expect(result?.versions[0]?.observations.map(({ valueText, loinc }) => [valueText, loinc])).toEqual([
    ['4.1', '2823-3'],
    ['140', '2951-2'],
  ])
})

test('ABUSE 23: the same table a second time, and a part done twice, make no doubles', async () => {
  const who = await fresh()
  const text = csv(lineOf(who, 'Potassium', '4.1'), lineOf(who, 'Potassium', '4.4', '2025-05-02 08:10'))
  const first = await makeTable(actor, text)
  await confirmTable(actor, first)
  await Promise.all(
    [importTable({ ...first, part: 0 }), importTable({ ...first, part: 0 })].map((done) => done.catch(() => null)),
  )
  await storeTable(first.tableId)
  await importTable({ ...first, part: 0 })
  expect(await resultsOf(who)).toHaveLength(2)
  const again = await makeStoredTable(actor, text)
  expect(await getTable(actor, again)).toMatchObject({ counts: { double: 2, stored: 0 }, resultsMade: 0 })
  expect(await resultsOf(who)).toHaveLength(2)
  expect(await previewTable(actor, await makeTable(actor, text))).toMatchObject({ counts: { double: 2 } })
})

test('a table that was cut off in its middle goes on where it was', async () => {
  const who = await fresh()
  const days = Array.from(
    { length: 130 },
    (_, day) =>
      `2024-${String((day % 12) + 1).padStart(2, '0')}-${String((day % 27) + 1).padStart(2, '0')} ${String(day % 24).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`,
  )
  const { tableId } = await makeTable(actor, csv(...days.map((day) => lineOf(who, 'Potassium', '4.1', day))))
  await confirmTable(actor, { tableId })
  await importTable({ tableId, part: 0 })
  expect(await getTable(actor, { tableId })).toMatchObject({ state: 'importing', counts: { stored: 100 } })
  await importTable({ tableId, part: 0 })
  await importTable({ tableId, part: 1 })
  expect(await getTable(actor, { tableId })).toMatchObject({ state: 'done', total: 130, counts: { stored: 130 } })
})

describe('ABUSE 24: a row goes to a patient only by the number and a name or a birth date that agree', () => {
  const verdict = async (change: Partial<MadePatient>) => {
    const who = await fresh()
    const { rows } = await previewTable(
      actor,
      await makeTable(actor, csv(lineOf({ ...who, ...change }, 'Potassium', '4.1'))),
    )
    return rows[0]?.state
  }
  test('all agree', async () => expect(await verdict({})).toBe('stored'))
  test('another’s number', async () => {
    const other = await makePatient(actor, { patientNumber: `T-${nextNumber()}`, fullName: 'Somebody Else' })
    expect(await verdict({ patientNumber: other.patientNumber })).toBe('waiting')
  })
  test('a twin: the number and the birth date agree, the name does not', async () =>
    expect(await verdict({ fullName: 'Kehinde Another' })).toBe('waiting'))
  test('the name agrees, the birth date does not', async () =>
    expect(await verdict({ dateOfBirth: '1901-01-01' })).toBe('waiting'))
  test('a name that is a formula is nobody’s: the birth date decides', async () =>
    expect(await verdict({ fullName: '=cmd|calc!A1' })).toBe('stored'))
  test('no number at all', async () => expect(await verdict({ patientNumber: '' })).toBe('waiting'))

  test('names', () => {
    expect(compareNames('OKAFOR, Blessing', 'Blessing Chioma Okafor')).toBe('agrees')
    expect(compareNames('Blessing', 'Blessing Chioma Okafor')).toBe('unknown')
    expect(compareNames('Adébáyọ̀ Ọlátúnjí', 'Adebayo Olatunji')).toBe('agrees')
    expect(compareNames('محمد الخطيب', 'Mohammed Al-Khatib')).toBe('agrees')
    expect(compareNames('Ngozi Okonkwo', 'Baby of Ngozi Okonkwo')).toBe('differs')
    expect(compareNames('Blessing Okafor-Eze', 'Blessing Okafor')).toBe('agrees')
    expect(compareNames('Taiwo Adeyemi', 'Kehinde Adeyemi')).toBe('differs')
  })
})

test('another clinic’s patient with the same number is nobody here', async () => {
  const who = await fresh()
  const elsewhere = await makeMember(await makeClinic())
  const { rows } = await previewTable(elsewhere, await makeTable(elsewhere, csv(lineOf(who, 'Potassium', '4.1'))))
  expect(rows[0]?.state).toBe('waiting')
})

test('what was said about a table’s columns is known at the next one of the same headings', async () => {
  const who = await fresh()
  const odd = (date: string) =>
    `kennung,wer,wann,was,wieviel\n${who.patientNumber},${who.fullName},${date},Potassium,"4,1"`
  const first = await makeTable(actor, odd('03/04/2025'))
  expect((await getTable(actor, first)).state).toBe('mapping')
  await expect(confirmTable(actor, first)).rejects.toThrow('still open')
  const columns = ['number', 'name', 'testDate', 'analyte', 'value']
  await expect(
    mapTable(actor, { ...mappingSchema.parse({ columns, decimal: 'comma' }), ...first }),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: { testOrder: expect.any(String) as string },
  })
  await mapTable(actor, { ...mappingSchema.parse({ columns, decimal: 'comma', testOrder: 'dmy' }), ...first })
  const preview = await previewTable(actor, first)
  expect(preview).toMatchObject({ counts: { stored: 1 } })
  expect(preview.rows[0]?.testDate).toBe('2025-04-03')
  const second = await makeTable(actor, odd('04/04/2025'))
  expect((await getTable(actor, second)).state).toBe('preview')
})

test('the file stays readable for the clinic, and is no patient’s, whose values came from it', async () => {
  const who = await fresh()
  const { tableId } = await makeStoredTable(actor, csv(lineOf(who, 'Potassium', '4.1')))
  const { fileId } = await getTable(actor, { tableId })
  await expect(findFile(actor, { fileId, as: 'view' })).resolves.toMatchObject({ publicId: fileId })
  await dbAcrossClinics.result.updateMany({
    where: { patient: { publicId: who.patientId } },
    data: { status: 'sent', sentAt: new Date(), authorisedAt: new Date(), reviewedAt: new Date() },
  })
  const session = await makePatientSession(who.email)
  await expect(findFile(session.actor, { fileId, as: 'view' })).rejects.toMatchObject({ code: 'not_found' })
  const elsewhere = await makeMember(await makeClinic())
  await expect(findFile(elsewhere, { fileId, as: 'view' })).rejects.toMatchObject({ code: 'not_found' })
})

describe('ABUSE 26: a row that the laboratory calls corrected', () => {
  const withStatus = (...lines: [string, string][]) =>
    [`${header},status`, ...lines.map(([line, status]) => `${line},${status}`)].join('\n')

  async function sentResult() {
    const who = await fresh()
    await makeStoredTable(
      actor,
      withStatus([lineOf(who, 'Potassium', '4.1'), 'F'], [lineOf(who, 'Sodium', '140'), 'F']),
    )
    const [result] = await resultsOf(who)
    const stamp = { at: new Date(), by: actor.memberId }
    await dbAcrossClinics.result.update({
      where: { id: result?.id ?? 0n },
      data: {
        status: 'sent',
        reviewedAt: stamp.at,
        reviewedById: stamp.by,
        authorisedAt: stamp.at,
        authorisedById: stamp.by,
        sentAt: stamp.at,
        sentById: stamp.by,
      },
    })
    return { who, resultId: result?.id ?? 0n }
  }
  const corrections = (resultId: bigint) =>
    db.correction.findMany({
      where: { clinicId: actor.clinicId, resultId },
      include: { newVersion: { include: { observations: { orderBy: { position: 'asc' } } } } },
    })

  test('becomes a correction of what was sent, which waits for its review, and keeps the other values', async () => {
    const { who, resultId } = await sentResult()
    const table = await makeStoredTable(actor, withStatus([lineOf(who, 'Potassium', '6.4'), 'corrected']))
    expect(await getTable(actor, table)).toMatchObject({ counts: { stored: 1 } })
    expect(await resultsOf(who)).toHaveLength(1)
    const [correction, another] = await corrections(resultId)
    expect(another).toBeUndefined()
    expect(correction).toMatchObject({ openSlot: 1, reviewedAt: null, createdById: actor.memberId })
    expect(correction?.newVersion.observations.map(({ valueText }) => valueText)).toEqual(['6.4', '140'])
    expect(correction?.newVersion.supersededAt).not.toBeNull()
  })

  test('waits where another correction is on its way, and is a double where it says what was sent', async () => {
    const { who, resultId } = await sentResult()
    await makeStoredTable(actor, withStatus([lineOf(who, 'Potassium', '6.4'), 'C']))
    const busy = await makeStoredTable(actor, withStatus([lineOf(who, 'Sodium', '155'), 'C']))
    expect(await getTable(actor, busy)).toMatchObject({ counts: { refused: 1 } })
    expect(await corrections(resultId)).toHaveLength(1)
    const other = await sentResult()
    const line = lineOf(other.who, 'Potassium', '4.1', '2025-04-02 09:30')
    const same = await makeStoredTable(actor, withStatus([line, 'C']))
    expect((await getTable(actor, same)).counts).toMatchObject({ stored: 0, double: 1 })
    expect(await corrections(other.resultId)).toEqual([])
  })

  test('is a result of its own where nothing that was sent fits it', async () => {
    const { who, resultId } = await sentResult()
    await makeStoredTable(actor, withStatus([lineOf(who, 'Chloride', '101'), 'amended']))
    expect(await resultsOf(who)).toHaveLength(2)
    expect(await corrections(resultId)).toEqual([])
  })
})
