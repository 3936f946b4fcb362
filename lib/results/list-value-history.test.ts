import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { listValueHistory } from '@/lib/results/list-value-history'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { recallResult } from '@/lib/results/recall-result'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { type Line, makeValues } from '@/prisma/factories/make-values'

const sodium = '2951-2'
const line = (value: string, change: Partial<Line> = {}): Line => ({
  analyte: 'Sodium',
  value,
  unit: 'mmol/L',
  range: '136 - 145',
  ...change,
})

let one: ClinicActor
let other: ClinicActor
beforeAll(async () => {
  one = await makeMember(await makeClinic())
  other = await makeMember(await makeClinic())
})

async function family() {
  const email = `history-${nextNumber()}@test.example`
  const facts = { email, fullName: 'Ada Obi', dateOfBirth: '1990-01-01' }
  const [here, there] = [await makePatient(one, facts), await makePatient(other, facts)]
  return { email, here, there, reader: async () => (await makePatientSession(email)).actor }
}

describe('the history of a value', () => {
  test('joins what two clinics measured of one person in one unit, each with its own range', async () => {
    const { here, there, reader } = await family()
    const { resultId } = await makeValues(one, { patient: here, lines: [line('140')], testDate: '2026-11-18' })
    const second = await makeValues(other, {
      patient: there,
      lines: [line('133', { range: '135 - 146' })],
      testDate: '2026-10-01',
    })
    const actor = await reader()
    await openPatientResult(actor, second)
    const { values } = await listValueHistory(actor, { resultId, code: sodium })
    expect(values).toMatchObject([
      { testDate: '2026-11-18', valueText: '140', rangeLow: '136', comparable: true },
      { testDate: '2026-10-01', valueText: '133', rangeLow: '135', comparable: true, flag: 'L' },
    ])
  })

  test('does not draw what has another unit or is no exact number, and keeps it in the table', async () => {
    const { here, reader } = await family()
    const { resultId } = await makeValues(one, { patient: here, lines: [line('140')] })
    const more = [line('322', { unit: 'mg/dL', range: '313 - 334' }), line('<100')]
    const actor = await reader()
    for (const entry of more) {
      const made = await makeValues(one, { patient: here, lines: [entry], testDate: '2026-09-01' })
      await openPatientResult(actor, made)
    }
    const { values } = await listValueHistory(actor, { resultId, code: sodium })
    expect(values.filter(({ comparable }) => comparable)).toHaveLength(1)
    expect(values.length).toBeGreaterThan(1)
  })

  test('tells nothing of a result that was not opened, was withdrawn, or is another person’s of the same family', async () => {
    const { email, here, reader } = await family()
    const child: MadePatient = await makePatient(one, { email, fullName: 'Chidi Obi', dateOfBirth: '2016-01-01' })
    const { resultId } = await makeValues(one, { patient: here, lines: [line('140')] })
    await makeValues(one, { patient: here, lines: [line('150')], testDate: '2026-10-02' })
    const withdrawn = await makeValues(one, { patient: here, lines: [line('151')], testDate: '2026-10-03' })
    const ofChild = await makeValues(one, { patient: child, lines: [line('152')], testDate: '2026-10-04' })
    const actor = await reader()
    for (const result of [withdrawn, ofChild]) await openPatientResult(actor, result)
    await recallResult(one, { resultId: withdrawn.resultId, reason: 'The specimen was mixed up.' })
    const { values } = await listValueHistory(actor, { resultId, code: sodium })
    expect(values.map(({ valueText }) => valueText)).toEqual(['140'])
  })

  test('is not there for a stranger, nor for an analyte that the result does not have', async () => {
    const { here, reader } = await family()
    const { resultId } = await makeValues(one, { patient: here, lines: [line('140')] })
    const stranger = await (await family()).reader()
    const missing = { code: 'not_found' }
    await expect(listValueHistory(stranger, { resultId, code: sodium })).rejects.toMatchObject(missing)
    await expect(listValueHistory(await reader(), { resultId, code: '718-7' })).rejects.toMatchObject(missing)
  })
})
