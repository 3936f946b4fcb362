import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { askExport } from '@/lib/exports/ask-export'
import { cancelExport, retryExport } from '@/lib/exports/change-export'
import { findExportFile } from '@/lib/exports/find-export-file'
import { getExport } from '@/lib/exports/get-export'
import { listExports } from '@/lib/exports/list-exports'
import { makeExport } from '@/lib/exports/make-export'
import { askExportInput, exportSubjects, type ExportSubject, type ExportType } from '@/lib/exports/schema'
import { sweepExports } from '@/lib/exports/sweep-exports'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import { readWhole } from '@/lib/files/read-whole'
import { newId } from '@/lib/ids'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let admin: AdminActor
let colleague: AdminActor
let clinic: ClinicActor
let patient: MadePatient

const secretNote = 'Zanzibar-note'
const clinicName = '=HYPERLINK("http://elsewhere") Ìlera مختبر'

beforeAll(async () => {
  admin = (await makeAdmin({ role: 'admin' })).actor
  colleague = (await makeAdmin({ role: 'admin' })).actor
  clinic = await makeMember(await makeClinic({ clinicName }))
  patient = await makePatient(clinic, { fullName: 'Adaeze Nwachukwu', patientNumber: '@SUM(1)' })
  await makeResult(clinic, { patient, kinds: ['csv'], reached: 'sent', notes: secretNote })
})
afterEach(() => vi.restoreAllMocks())

const last = { last: true }
const missing = { code: 'not_found' }
const quick = { pageRows: 5000, noteEveryMilliseconds: 1000 }
const pagewise = { pageRows: 1, noteEveryMilliseconds: 0 }

type Ask = { subject?: ExportSubject; type?: ExportType; [filter: string]: string | undefined }
const ask = (who: AdminActor, { subject = 'activity', type = 'csv', ...filters }: Ask = {}) =>
  askExport(
    who,
    askExportInput.parse({
      subject,
      type,
      ...(subject === 'clinics' ? {} : { clinic: clinic.clinicPublicId }),
      ...filters,
    }),
  )

async function made(who: AdminActor, asked: Ask) {
  const request = await ask(who, asked)
  await makeExport(request, last)
  return request
}

const bytesOf = async (who: AdminActor, request: { exportId: string }) =>
  readWhole(await findExportFile(who, request), 50_000_000)

async function csvOf(subject: ExportSubject, filters: Ask = {}): Promise<Record<string, string>[]> {
  const bytes = await bytesOf(admin, await made(admin, { subject, ...filters }))
  return parse<Record<string, string>>(bytes, { bom: true, columns: true })
}

const filesOf = ({ adminId }: AdminActor) => dbAcrossClinics.storedFile.count({ where: { adminId } })
const auditOf = (exportId: string) =>
  dbAcrossClinics.activityLog.findMany({
    where: { entityType: 'export', metadata: { path: '$.export', equals: exportId } },
    orderBy: { id: 'asc' },
    select: { action: true, actorKind: true, metadata: true },
  })

/** A clinic in which much was done. */
async function busyClinic(rows: number): Promise<string> {
  const { publicId, id } = await makeClinic()
  await dbAcrossClinics.activityLog.createMany({
    data: Array.from({ length: rows }, () => ({
      publicId: newId('activity'),
      clinicId: id,
      actorKind: 'system' as const,
      action: 'result.sent',
    })),
  })
  return publicId
}

describe('what leaves', () => {
  test('results are states and times: no patient, no test, no note', async () => {
    const [row, ...others] = await csvOf('results')
    expect(others).toEqual([])
    expect(row).toMatchObject({ State: 'sent', 'Kinds of files': 'csv', Files: '1', Versions: '1' })
    expect(row?.['Sent (UTC)']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  })

  test('patients are numbers of their clinic, and counts', async () => {
    expect(await csvOf('patients')).toMatchObject([
      { 'Number at the clinic': "'@SUM(1)", State: 'active', Results: '1', 'Results sent': '1' },
    ])
  })

  test('a message has the domain of its address, and a reminder of an abnormal result is a reminder', async () => {
    const { id } = await dbAcrossClinics.result.findFirstOrThrow({ where: { clinicId: clinic.clinicId } })
    const contact = await dbAcrossClinics.contact.findFirstOrThrow({ where: { clinicId: clinic.clinicId } })
    const { id: patientId } = await dbAcrossClinics.patient.findUniqueOrThrow({
      where: { publicId: patient.patientId },
    })
    const of = { clinicId: clinic.clinicId, resultId: id, patientId, contactId: contact.id }
    await dbAcrossClinics.delivery.create({
      data: {
        ...of,
        publicId: newId('delivery'),
        channel: 'email',
        recipient: 'Adaeze@Mail.Example',
        subject: 'A result',
        reason: 'abnormal_unread',
      },
    })
    const rows = await csvOf('deliveries')
    expect(rows).toContainEqual(expect.objectContaining({ Domain: 'mail.example', Reason: 'reminder' }))
  })

  test('activity reads as its page does, and the filters are the page’s', async () => {
    const rows = await csvOf('activity', { action: 'result.sent' })
    expect(rows).toMatchObject([
      { Who: clinic.fullName, What: 'sent the result', Action: 'result.sent', Clinic: `'${clinicName}` },
    ])
    const everything = await csvOf('activity')
    expect(everything.length).toBeGreaterThan(4)
    const times = everything.map((row) => Date.parse(row['When (UTC)'] ?? ''))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(await csvOf('activity', { who: clinic.email, actor: 'clinic', entity: 'result' })).not.toEqual([])
    expect(await csvOf('activity', { who: 'nobody@test.example' })).toEqual([])
  })

  test('clinics are what they entered, and counts', async () => {
    const rows = await csvOf('clinics', { state: 'active' })
    expect(rows).toContainEqual(
      expect.objectContaining({ 'Clinic number': clinic.clinicPublicId, Patients: '1', Results: '1' }),
    )
  })

  test.each(Object.keys(exportSubjects) as ExportSubject[])(
    '%s: no name, address or number of a patient, no test, in any kind of file',
    async (subject) => {
      const { email, fullName } = patient
      for (const type of ['csv', 'excel', 'pdf'] as const) {
        const text = await textOf(type, await bytesOf(admin, await made(admin, { subject, type })))
        expect(text.length).toBeGreaterThan(50)
        for (const secret of [email, fullName, 'Full blood count', secretNote, 'haematology'])
          expect(text.includes(secret), `${secret} in ${subject} as ${type}`).toBe(false)
      }
    },
  )

  test('a text that a spreadsheet would run is a text in every kind of file, with every letter', async () => {
    for (const type of ['csv', 'excel', 'pdf'] as const) {
      const text = await textOf(type, await bytesOf(admin, await made(admin, { subject: 'patients', type })))
      expect(text, type).toMatch(/'@SUM\(1\)|&apos;@SUM\(1\)|&#39;@SUM\(1\)/)
      if (type === 'excel') expect(text).not.toContain('<f>')
      if (type === 'pdf') expect(text.normalize()).toContain('Ìlera')
    }
  })
})

async function textOf(type: ExportType, bytes: Buffer): Promise<string> {
  if (type === 'csv') return bytes.toString('utf8')
  if (type === 'excel')
    return Object.values(unzipSync(new Uint8Array(bytes)))
      .map((part) => strFromU8(part))
      .join('\n')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text
}

describe('whose it is', () => {
  test('a colleague’s list is as unknown as nobody’s, whatever is done to it', async () => {
    const asked = await made(admin, {})
    const acts = [getExport, findExportFile, cancelExport, retryExport]
    for (const act of acts) {
      await expect(act(colleague, asked)).rejects.toMatchObject(missing)
      await expect(act(colleague, { exportId: newId('export') })).rejects.toMatchObject(missing)
    }
    expect((await listExports(colleague, {})).rows.map(({ exportId }) => exportId)).not.toContain(asked.exportId)
    expect((await listExports(admin, {})).rows[0]).toMatchObject({ exportId: asked.exportId, state: 'completed' })
  })

  test('the database refuses a list whose file is another admin’s', async () => {
    const { exportId } = await made(admin, {})
    const where = { publicId: exportId }
    await expect(
      dbAcrossClinics.exportRequest.update({ where, data: { adminId: colleague.adminId } }),
    ).rejects.toThrow()
  })

  test('whoever may not have it any more gets none, and is told why', async () => {
    const { actor } = await makeAdmin({ role: 'admin' })
    const asked = await ask(actor)
    await dbAcrossClinics.admin.update({ where: { id: actor.adminId }, data: { role: 'moderator' } })
    await makeExport(asked, last)
    expect(await getExport(actor, asked)).toMatchObject({ state: 'failed', errorMessage: /may not/ })
    expect(await filesOf(actor)).toBe(0)
  })
})

describe('the life of a list', () => {
  test('each step is written down with count and size', async () => {
    const asked = await made(admin, { subject: 'patients' })
    const bytes = await bytesOf(admin, asked)
    const counted = { export: asked.exportId, rows: 1, bytes: bytes.length }
    expect(await auditOf(asked.exportId)).toMatchObject([
      { action: 'export.asked', actorKind: 'admin', metadata: { subject: 'patients', narrowed: 'clinic' } },
      { action: 'export.made', actorKind: 'system', metadata: counted },
      { action: 'export.downloaded', actorKind: 'admin', metadata: counted },
    ])
  })

  test('after its time it is gone: at once for its owner, and soon from the storage', async () => {
    const asked = await made(admin, {})
    const file = await findExportFile(admin, asked)
    const where = { publicId: asked.exportId }
    await dbAcrossClinics.exportRequest.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(findExportFile(admin, asked)).rejects.toMatchObject(missing)
    expect(await getExport(admin, asked)).toMatchObject({ state: 'expired' })
    await sweepExports()
    expect(await dbAcrossClinics.exportRequest.findUnique({ where })).toMatchObject({ status: 'expired', fileId: null })
    // From here on it is the sweeper of files' to take away.
    expect(await dbAcrossClinics.storedFile.findUnique({ where: { id: file.id } })).toMatchObject({
      storedAt: null,
      attachedAt: null,
    })
    expect((await auditOf(asked.exportId)).at(-1)).toMatchObject({ action: 'export.expired', actorKind: 'system' })
  })

  test('one that is cancelled while it is made stops, and leaves nothing', async () => {
    const { actor } = await makeAdmin({ role: 'admin' })
    const asked = await ask(actor, { clinic: await busyClinic(400) })
    const working = makeExport(asked, last, pagewise)
    await expect.poll(async () => (await getExport(actor, asked)).doneRows, { interval: 5 }).toBeGreaterThan(3)
    await cancelExport(actor, asked)
    await working
    const request = await getExport(actor, asked)
    expect(request).toMatchObject({ state: 'cancelled', totalRows: 400 })
    expect(request.doneRows).toBeLessThan(400)
    expect(await filesOf(actor)).toBe(0)
    await expect(cancelExport(actor, asked)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of two processes that make one list the later wins, and there is one file', async () => {
    const { actor } = await makeAdmin({ role: 'admin' })
    const asked = await ask(actor, { clinic: await busyClinic(400) })
    const early = makeExport(asked, last, pagewise)
    await expect.poll(async () => (await getExport(actor, asked)).doneRows, { interval: 5 }).toBeGreaterThan(3)
    await makeExport(asked, last, quick)
    await early
    expect(await getExport(actor, asked)).toMatchObject({ state: 'completed', recordCount: 400 })
    expect(await filesOf(actor)).toBe(1)
    expect(await parseRows(await bytesOf(actor, asked))).toBe(400)
  })

  test('one that fails says so in words, and can be tried again', async () => {
    const { actor } = await makeAdmin({ role: 'admin' })
    const asked = await ask(actor)
    const storage = await chooseStorage()
    vi.spyOn(storage, 'put').mockRejectedValue(new Error('the disk is full of secrets'))
    await expect(makeExport(asked, { last: false })).rejects.toThrow()
    expect(await getExport(actor, asked)).toMatchObject({ state: 'processing' })
    await expect(makeExport(asked, last)).rejects.toThrow()
    const failed = await getExport(actor, asked)
    expect(failed).toMatchObject({ state: 'failed' })
    expect(failed.errorMessage).not.toContain('secrets')
    expect(await filesOf(actor)).toBe(0)
    vi.restoreAllMocks()
    const [once, twice] = await Promise.allSettled([retryExport(actor, asked), retryExport(actor, asked)])
    expect([once.status, twice.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    await makeExport(asked, last)
    expect(await getExport(actor, asked)).toMatchObject({ state: 'completed' })
  })

  test('one at which every worker died is given up', async () => {
    const { actor } = await makeAdmin({ role: 'admin' })
    const asked = await ask(actor)
    const where = { publicId: asked.exportId }
    await dbAcrossClinics.exportRequest.update({
      where,
      data: { status: 'processing', notedAt: new Date(Date.now() - 3 * 3_600_000) },
    })
    await sweepExports()
    expect(await getExport(actor, asked)).toMatchObject({ state: 'failed', errorMessage: /Ask for it again/ })
  })

  test('what is too long for its kind of file is refused before anything is worked at, with the way on', async () => {
    const busy = await busyClinic(5001)
    await expect(ask(admin, { type: 'pdf', clinic: busy })).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/5,000 rows.*CSV/) as string,
    })
    const asked = await made(admin, { clinic: busy })
    expect(await parseRows(await bytesOf(admin, asked))).toBe(5001)
  })

  test('a list that has grown past its end meanwhile fails in the same words', async () => {
    const busy = await busyClinic(5000)
    const asked = await ask(admin, { type: 'pdf', clinic: busy })
    const { id } = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { publicId: busy }, select: { id: true } })
    await dbAcrossClinics.activityLog.create({
      data: { publicId: newId('activity'), clinicId: id, actorKind: 'system', action: 'result.sent' },
    })
    await makeExport(asked, last)
    expect(await getExport(admin, asked)).toMatchObject({ state: 'failed', errorMessage: /5,000 rows/ })
  })
})

const parseRows = async (bytes: Buffer) => parse<Record<string, string>>(bytes, { bom: true, columns: true }).length

describe('what may be asked for', () => {
  test.each([
    { subject: 'results', type: 'csv', action: 'result.sent' },
    { subject: 'clinics', type: 'csv', clinic: 'cln_00000000000000000000000000' },
    { subject: 'patients', type: 'csv', state: 'sent' },
    { subject: 'members', type: 'csv' },
    { subject: 'results', type: 'html' },
    { subject: 'results', type: 'csv', from: 'yesterday' },
    { subject: 'results', type: 'csv', adminId: '1' },
  ])('%o is refused', (input) => {
    expect(askExportInput.safeParse(input).success).toBe(false)
  })

  test('an empty field is no filter; a clinic that is not there is said to be none', async () => {
    const empty = { subject: 'results', type: 'csv', clinic: '', from: '', until: '', state: '' }
    const { subject: _, type: __, ...filters } = askExportInput.parse(empty)
    expect(Object.values(filters).filter((value) => value !== undefined)).toEqual([])
    await expect(ask(admin, { subject: 'results', clinic: newId('clinic') })).rejects.toMatchObject({
      code: 'invalid',
      fields: { clinic: 'No clinic has this number.' },
    })
  })
})
