import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeDocument, makeFile } from '@/prisma/factories/make-result'
import { uploadResult } from '@/lib/results/upload-result'
import { newClinic } from '../fixtures/clinic'
import { waitForMail } from '../fixtures/mailbox'
import { signInAsMember } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'
import { nextNumber } from '@/prisma/factories/make-clinic'

const people = [
  { fullName: 'Ngozi Adichie-Eze', patientNumber: 'KV-20011', dateOfBirth: '1977-09-15' },
  { fullName: 'Tunde Bakare', patientNumber: 'KV-20012', dateOfBirth: '1990-03-30' },
  { fullName: 'Amina Sule', patientNumber: 'KV-20013', dateOfBirth: '2001-12-24' },
] as const

/** A clinic with three patients, and a folder with a document of each, one of somebody unknown, and one that is no document. */
async function morning() {
  const { owner, member } = await newClinic()
  const patients: MadePatient[] = []
  for (const person of people)
    patients.push(await makePatient(owner, { ...person, email: `batch-${nextNumber()}@test.example` }))
  const folder = test.info().outputPath('morning')
  await mkdir(folder, { recursive: true })
  const put = (name: string, bytes: Buffer) => writeFile(join(folder, name), bytes)
  for (const [index, patient] of patients.entries())
    await put(`report-${index + 1}.pdf`, await makeDocument(owner, { patient }, 'pdf'))
  const unknown = {
    ...(patients[0] as MadePatient),
    fullName: 'Zubairu Tanko',
    patientNumber: 'XX-1',
    dateOfBirth: '1944-04-04',
  }
  await put('unknown.pdf', await makeDocument(owner, { patient: unknown }, 'pdf'))
  await put('letter.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(60)))
  return { owner, member, patients, folder }
}

async function openBatch(page: import('@playwright/test').Page) {
  await page.goto('/clinic/batches/new')
  await page.getByLabel('Kind of results').selectOption('haematology')
  await page.getByLabel('Test', { exact: true }).fill('Full blood count')
  await page.getByRole('button', { name: 'Go on to the documents' }).click()
  await expect(page.getByText('The batch is open.')).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const endUndoTime = async (batchId: string) => {
  await dbAcrossClinics.batch.update({ where: { publicId: batchId }, data: { undoUntil: new Date(Date.now() - 1000) } })
  await dbAcrossClinics.job.updateMany({
    where: { jobKey: { startsWith: `release-batch:${batchId}` } },
    data: { claimableAt: new Date() },
  })
}

test('a folder becomes sent results: sure ones by themselves, the doubtful by keyboard and a second person, nothing before it is confirmed', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/status of 422/)
  const { owner, member, patients, folder } = await morning()
  const technician = await member('technician')
  const page = await open({ who: await signInAsMember(technician) })
  const batchId = await openBatch(page)
  await page.locator('input[aria-label=Folder]').setInputFiles(folder)
  await expect(page.getByText('1 refused, with the reason beside each')).toBeVisible()
  const sure = page.getByRole('link', { name: /^Sure/ })
  await expect(sure).toContainText('3', { timeout: 30_000 })
  await expect(page.getByRole('link', { name: /^No patient/ })).toContainText('1')

  await page.getByRole('link', { name: 'Work through the queue' }).click()
  await expect(page.getByText('One document waits.')).toBeVisible()
  // A key does nothing before the page's script is there, and is pressed again then, as a person would.
  await expect(async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('searchbox', { name: 'Name or number' })).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('KV-20012')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tunde Bakare')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(async () => {
    await page.keyboard.press('1')
    await expect(page.getByText('You chose this patient')).toBeVisible({ timeout: 2000 })
  }).toPass()

  const reviewer = await member('reviewer')
  const second = await open({ who: await signInAsMember(reviewer) })
  await second.goto(`/clinic/batches/${batchId}/queue`)
  await second.getByLabel('Why is it this patient’s?').fill('The request form in the same envelope names him.')
  await second.getByRole('button', { name: /I looked at it/ }).click()
  await expect(second.getByText('Nothing waits in this batch')).toBeVisible()

  await second.goto(`/clinic/batches/${batchId}`)
  await second.getByRole('button', { name: 'Confirm 4 documents' }).click()
  await expect(second.getByText('Nothing has left yet.')).toBeVisible()
  expect(await dbAcrossClinics.result.count({ where: { clinicId: owner.clinicId } })).toBe(0)
  await second.getByRole('button', { name: 'Take the confirmation back' }).click()
  await expect(second.getByText('Taken back.')).toBeVisible()
  await second.getByRole('button', { name: 'Confirm 4 documents' }).click()
  await expect(second.getByText('Nothing has left yet.')).toBeVisible()
  await endUndoTime(batchId)
  await expect(second.getByRole('heading', { name: 'What became of it' })).toBeVisible({ timeout: 30_000 })
  await expect(second.getByText('4 sent to the patient')).toBeVisible()
  for (const patient of patients) await waitForMail(patient.email)
})

test('a line that breaks is taken up where it broke, and the same folder again sends nothing twice', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_RESET)/, /status of 422/)
  const { owner, folder } = await morning()
  const page = await open({ who: await signInAsMember(owner), viewport: phone })
  const batchId = await openBatch(page)
  await page.route('**/clinic/uploads/resumable**', (route) => route.abort('connectionreset'), { times: 2 })
  await page.locator('input[aria-label=Folder]').setInputFiles(folder)
  await expect(page.getByText('5 of 5')).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await page.locator('input[aria-label=Folder]').setInputFiles(folder)
  await expect(page.getByText('Already in this batch').first()).toBeVisible()
  await expect(page.getByText('5 of 5')).toBeVisible({ timeout: 30_000 })
  const documents = await dbAcrossClinics.batchDocument.count({
    where: { clinicId: owner.clinicId, batch: { publicId: batchId } },
  })
  expect(documents).toBe(4)
})

test('a single upload whose document names somebody else is not sent without the word of a second person', async ({
  open,
}) => {
  const { owner, member, patients } = await morning()
  const [patient, other] = patients as [MadePatient, MadePatient]
  const result = await uploadFor(owner, patient, other)
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto(`/clinic/results/${result}`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('The document does not say enough')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByText('The document bears another name.')).toBeVisible()
  await expect(page.getByText('You chose this patient')).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(page.getByText('The document does not bear this patient’s identity.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Authorise/ })).toHaveCount(0)
  const reviewer = await open({ who: await signInAsMember(await member('reviewer')) })
  await reviewer.goto(`/clinic/results/${result}`)
  await reviewer
    .getByLabel('Why is it this patient’s?')
    .fill('Printed under the name of the mother, checked by telephone.')
  await reviewer.getByRole('button', { name: /I looked at it/ }).click()
  await expect(reviewer.getByText('Your word as the second person')).toBeVisible()
  await reviewer.getByRole('button', { name: /Authorise/ }).click()
  await expect(reviewer.getByText('Authorised.')).toBeVisible()
})

async function uploadFor(owner: ClinicActor, patient: MadePatient, named: MadePatient): Promise<string> {
  const { fileId } = await makeFile(owner, await makeDocument(owner, { patient: named }, 'pdf'), 'report.pdf')
  const { resultId } = await uploadResult(owner, {
    resultType: 'haematology',
    testName: 'Full blood count',
    testDate: '2026-11-18',
    notes: null,
    patientId: patient.patientId,
    fileIds: [fileId],
  })
  return resultId
}
