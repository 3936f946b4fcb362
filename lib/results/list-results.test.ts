import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { addPatient } from '@/lib/patients/add-patient'
import { listPatients } from '@/lib/patients/list-patients'
import { listPatientsInput, patientInput } from '@/lib/patients/schema'
import { listResults, resultsPerPage } from '@/lib/results/list-results'
import { listResultsInput } from '@/lib/results/schema'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'

let actor: ClinicActor
const total = resultsPerPage * 3 + 7

beforeAll(async () => {
  actor = await makeMember(await makeClinic())
  const { clinicId, memberId } = actor
  const other = await makeMember(await makeClinic())
  // Many of the same date and name, so that the order has to be settled by something else.
  const rowOf = (owner: ClinicActor, index: number) => ({
    publicId: newId('result'),
    clinicId: owner.clinicId,
    resultType: 'chemistry',
    testName: `Test ${index % 4}`,
    testDate: new Date(Date.UTC(2026, 0, 1 + (index % 5))),
    uploadedById: memberId,
  })
  await dbAcrossClinics.result.createMany({ data: Array.from({ length: total }, (_, index) => rowOf(actor, index)) })
  await dbAcrossClinics.result.createMany({ data: Array.from({ length: 30 }, (_, index) => rowOf(other, index)) })
  expect(await dbAcrossClinics.result.count({ where: { clinicId } })).toBe(total)
})

type Ask = { sort: string }

async function walk(ask: Ask, way: 'next' | 'previous', from?: string) {
  const pages: string[][] = []
  let cursor: string | null | undefined = from
  do {
    const page: Awaited<ReturnType<typeof listResults>> = await listResults(
      actor,
      listResultsInput.parse({ ...ask, cursor }),
    )
    pages.push(page.rows.map((row) => row.resultId))
    cursor = page[way]
  } while (cursor)
  return pages
}

describe.each(['-uploaded', 'uploaded', '-testDate', 'testDate', 'testName', '-testName'])('sorted by %s', (sort) => {
  test('going through all pages shows every result of the clinic once', async () => {
    const seen = (await walk({ sort }, 'next')).flat()
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
  })

  test('going back shows the same pages the other way round', async () => {
    const forth = await walk({ sort }, 'next')
    const last = forth.length - 1
    let cursor: string | null | undefined
    for (let step = 0; step < last; step += 1)
      cursor = (await listResults(actor, listResultsInput.parse({ sort, cursor }))).next
    const back = await walk({ sort }, 'previous', cursor ?? undefined)
    expect(back.toReversed()).toEqual(forth)
  })
})

test('a cursor of another clinic’s row gives the first page and nothing of theirs', async () => {
  const stranger = await makeMember(await makeClinic())
  const foreign = (await listResults(actor, listResultsInput.parse({}))).next
  expect((await listResults(stranger, listResultsInput.parse({ cursor: foreign }))).rows).toEqual([])
})

describe('a search for patients', () => {
  test.each([
    ['any part of a name', 'yode'],
    ['the name without its marks', 'oluwaseun'],
    ['two parts in any order', 'william oluwa'],
    ['the number', 'cl-22140'],
    ['the number without its sign', 'cl22140'],
    ['the end of the phone number', '5678'],
    ['the e-mail address', 'seun@'],
  ])('finds by %s', async (_, q) => {
    const own = await makeMember(await makeClinic())
    const input = {
      fullName: 'Olúwaṣeun Ayọ̀délé Adébáyọ̀-Williams',
      patientNumber: 'CL-22140',
      email: 'seun@x.example',
      phone: '+2348012345678',
    }
    await addPatient(own, patientInput.parse(input))
    await makePatient(own, { fullName: 'Grace Mensah' })
    const page = await listPatients(own, listPatientsInput.parse({ q }))
    expect(page.rows.map((row) => row.patientNumber)).toEqual(['CL-22140'])
  })

  test('never finds another clinic’s patient', async () => {
    const [one, two] = [await makeMember(await makeClinic()), await makeMember(await makeClinic())]
    await makePatient(one, { fullName: 'Zebulon Quartermain' })
    expect((await listPatients(two, listPatientsInput.parse({ q: 'zebulon' }))).rows).toEqual([])
  })

  test('two patients of one clinic cannot have one number; two clinics can', async () => {
    const [one, two] = [await makeMember(await makeClinic()), await makeMember(await makeClinic())]
    await makePatient(one, { patientNumber: 'SAME-1' })
    await expect(makePatient(one, { patientNumber: 'SAME-1' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(makePatient(two, { patientNumber: 'SAME-1' })).resolves.toBeTruthy()
  })
})
