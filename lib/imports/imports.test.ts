import { describe, expect, it } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { addImport } from '@/lib/imports/add-import'
import { getImport, previewImport } from '@/lib/imports/get-import'
import { importChunk, rowsPerChunk } from '@/lib/imports/import-chunk'
import { readDate } from '@/lib/imports/read-row'
import { cancelImport, startImport } from '@/lib/imports/start-import'
import { writeRefused } from '@/lib/imports/write-refused'
import { listPatients } from '@/lib/patients/list-patients'
import { listPatientsInput } from '@/lib/patients/schema'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeFile } from '@/prisma/factories/make-result'

const newOwner = async () => makeMember(await makeClinic())

async function upload(actor: ClinicActor, text: string | Uint8Array): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { fileId } = await makeFile(actor, bytes, 'patients.csv')
  return (await addImport(actor, { fileId })).importId
}

/** Starts an import with its guessed columns and works its jobs off, as a worker would. */
async function bringIn(actor: ClinicActor, importId: string) {
  const { mapping } = await previewImport(actor, { importId }, null)
  await startImport(actor, { importId, ...mapping })
  return workOff(actor, importId)
}

async function workOff(actor: ClinicActor, importId: string) {
  for (let steps = 0; steps < 100; steps += 1) {
    const state = await getImport(actor, { importId })
    if (state.finishedAt !== null || state.cancelledAt !== null) return state
    await importChunk({ importId, position: state.position })
  }
  throw new Error('The import does not end.')
}

const list = `Hospital No;Surname;Other names;Date of birth;Sex;E-mail;Phone
A-1;Okafor;Blessing Chioma;25/03/1984;F;blessing@test.example;0803 123 4567
A-2;Adéṣínà;Ọmọlará;02/11/1991;female;;+234 803 123 4567
A-3;;;14/04/1990;M;;
A-4;Garba;Musa;31/02/1990;M;;
A-5;Mensah;Grace;13/09/2011;F;not an address;
A-1;Okafor;Blessing Chioma;25/03/1984;F;;
A-1;Nwosu;Ifeoma;25/03/1984;F;;
`

describe('a list of patients that comes in', () => {
  it('is stored or refused row by row with number and reason, and the counts add up', async () => {
    const actor = await newOwner()
    const state = await bringIn(actor, await upload(actor, list))
    expect(state).toMatchObject({ rowCount: 7, position: 7, added: 2, known: 1, refused: 4 })
    expect(state.refusals.map(({ rowNumber }) => rowNumber)).toEqual([4, 5, 6, 8])
    expect(state.refusals[1]?.reason).toContain('birth date')
    const { rows } = await listPatients(actor, listPatientsInput.parse({}))
    expect(rows.map(({ fullName, phone }) => [fullName, phone])).toEqual([
      ['Blessing Chioma Okafor', '+2348031234567'],
      ['Ọmọlará Adéṣínà', '+2348031234567'],
    ])
  })

  it('makes no doubles when it comes again, and refuses a number that is somebody else’s', async () => {
    const actor = await newOwner()
    await makePatient(actor, { patientNumber: 'a-2', fullName: 'Somebody Else' })
    const first = await bringIn(actor, await upload(actor, list))
    expect(first).toMatchObject({ added: 1, known: 1, refused: 5 })
    const again = await bringIn(actor, await upload(actor, list))
    expect(again).toMatchObject({ added: 0, known: 2, refused: 5 })
    expect(await dbAcrossClinics.patient.count({ where: { clinicId: actor.clinicId } })).toBe(2)
  })

  it('gives the refused rows back to be mended, with nothing that a spreadsheet would run', async () => {
    const actor = await newOwner()
    const evil = `Number,Name,Phone\n=1+2,Ada Obi,+234 803 123 4567\nB-2,X,=cmd()\nB-3,Ngozi Eze,12\n`
    const importId = await upload(actor, evil)
    await bringIn(actor, importId)
    const { csv } = await writeRefused(actor, { importId })
    expect(csv).toContain("'=cmd()")
    expect(csv).not.toMatch(/(^|,|\n)[=+@]/)
    const mended = await upload(actor, csv.replace("X,'=cmd()", 'Xavier Eze,+2348031234568').replace(',12,', ',,'))
    expect(await bringIn(actor, mended)).toMatchObject({ added: 2, refused: 0 })
  })

  it('is stored once when many workers take the same rows, and goes on where a killed one stopped', async () => {
    const actor = await newOwner()
    const many = Array.from({ length: rowsPerChunk + 20 }, (_, index) => `M-${index},Person Number ${index},1990-01-02`)
    const importId = await upload(actor, `Number,Name,Date of birth\n${many.join('\n')}\n`)
    const { mapping } = await previewImport(actor, { importId }, null)
    await startImport(actor, { importId, ...mapping })
    await Promise.allSettled([0, 1, 2].map(() => importChunk({ importId, position: 0 })))
    const half = await getImport(actor, { importId })
    expect(half).toMatchObject({ position: rowsPerChunk, added: rowsPerChunk, finishedAt: null })
    const job = await dbAcrossClinics.job.count({ where: { jobKey: `import-patients:${importId}:${rowsPerChunk}` } })
    expect(job).toBe(1)
    const whole = await workOff(actor, importId)
    expect([whole.added, whole.known, whole.refused]).toEqual([many.length, 0, 0])
    await importChunk({ importId, position: 0 })
    expect(await dbAcrossClinics.patient.count({ where: { clinicId: actor.clinicId } })).toBe(many.length)
  })

  it('may come in Windows-1252, with tabs, French headers and the surname first', async () => {
    const actor = await newOwner()
    const text = 'N° dossier\tNom et prénom\tNé le\tSexe\nDK-1\tN’Diaye, Aurélie\t05.09.1983\tFéminin\n'
    const bytes = Uint8Array.from(text.replace('’', "'"), (letter) => letter.codePointAt(0) ?? 63)
    expect(await bringIn(actor, await upload(actor, bytes))).toMatchObject({ added: 1, refused: 0 })
    const [row] = (await listPatients(actor, listPatientsInput.parse({}))).rows
    expect(row).toMatchObject({ fullName: "Aurélie N'Diaye", dateOfBirth: '1983-09-05' })
  })

  it('stops when it is left aside, and when whoever began it may do so no longer', async () => {
    const actor = await newOwner()
    const importId = await upload(actor, list)
    await cancelImport(actor, { importId })
    const { mapping } = await previewImport(actor, { importId }, null)
    await expect(startImport(actor, { importId, ...mapping })).rejects.toMatchObject({ code: 'conflict' })
    const other = await upload(actor, list)
    await startImport(actor, { importId: other, ...mapping })
    await dbAcrossClinics.member.update({ where: { id: actor.memberId }, data: { status: 'inactive' } })
    await importChunk({ importId: other, position: 0 })
    expect(await getImport(actor, { importId: other })).toMatchObject({ added: 0, cancelledAt: expect.any(Date) })
  })

  it('of another clinic is not there', async () => {
    const [ours, theirs] = [await newOwner(), await newOwner()]
    const importId = await upload(theirs, list)
    for (const verb of [getImport, cancelImport, writeRefused])
      await expect(verb(ours, { importId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

it.each([
  ['25/03/1984', 'dmy', '1984-03-25'],
  ['3/25/1984', 'mdy', '1984-03-25'],
  ['1984-03-25 00:00', 'ymd', '1984-03-25'],
  ['29.02.2023', 'dmy', null],
  ['25/03/84', 'dmy', null],
  ['', 'dmy', ''],
] as const)('the day %s, written as %s, is %s', (text, order, day) => {
  expect(readDate(text, order)).toBe(day)
})
