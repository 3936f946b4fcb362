import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { limitCsvBytes } from '@/lib/files/read-file-text'
import { readCsvTable } from '@/lib/results/read-csv-table'
import { uploadResult } from '@/lib/results/upload-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeFile } from '@/prisma/factories/make-result'

let actor: ClinicActor
beforeAll(async () => {
  actor = await makeMember(await makeClinic())
})

async function shown(csv: string) {
  const { fileId } = await makeFile(actor, Buffer.from(csv), 'values.csv')
  const patient = await makePatient(actor)
  const facts = { resultType: 'chemistry', testName: 'Sodium', testDate: '2026-11-18', notes: null } as const
  await uploadResult(actor, { ...facts, patientId: patient.patientId, fileIds: [fileId] })
  return readCsvTable(actor, { fileId })
}

const row = (cells: number, length: number) => `${Array.from({ length: cells }, () => 'x'.repeat(length)).join(',')}\n`

test('a table larger than what is read here is offered as a download and does not break its page', async () => {
  const large = `Test,Result\n${row(10, 100).repeat(Math.ceil(limitCsvBytes / 1010) + 1)}`
  expect(await shown(large)).toBeNull()
})

describe('a table of which something is left out never says that it is whole', () => {
  test('when its text is longer than what is read, which ends with a whole line', async () => {
    const table = await shown(`Test,Result\n${row(10, 200).repeat(150)}`)
    expect(table?.complete).toBe(false)
    expect(table?.rows.length).toBeLessThan(150)
    expect(table?.rows.at(-1)).toEqual(Array.from({ length: 10 }, () => 'x'.repeat(200)))
  })

  test('when it has more columns than are shown', async () => {
    expect((await shown(row(41, 3).repeat(3)))?.complete).toBe(false)
    expect((await shown(row(40, 3).repeat(3)))?.complete).toBe(true)
  })

  test('when a cell is longer than is shown, and the cut can be seen', async () => {
    const table = await shown(`Test,Result\nConclusion,${'x'.repeat(501)}\n`)
    expect(table?.complete).toBe(false)
    expect(table?.rows[0]?.[1]).toBe(`${'x'.repeat(500)}…`)
  })
})
