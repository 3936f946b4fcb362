import { writeFile } from 'node:fs/promises'
import { dbAcrossClinics } from '@/lib/db'
import { authoriseResult } from '@/lib/results/authorise-result'
import { reviewResult } from '@/lib/results/review-result'
import { sendResult } from '@/lib/results/send-result'
import { makeDocument, makeFile, makeResult } from '@/prisma/factories/make-result'
import { uploadResult } from '@/lib/results/upload-result'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

// The first bytes of a zip, which is what a .docx is.
const docx = Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), Buffer.alloc(4000, 'word/document.xml ')])
const webPage = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(50))

async function uploadPage(open: (opening: object) => Promise<import('@playwright/test').Page>) {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic/results/new')
  const choose = async (name: string, bytes: Buffer) => {
    // By way of a file, as a person does: a large one does not fit through the test's own channel.
    const path = test.info().outputPath(name)
    await writeFile(path, bytes)
    await page.locator('input[type=file]').setInputFiles(path)
  }
  const stored = () => dbAcrossClinics.storedFile.count({ where: { clinicId: owner.clinicId } })
  return { owner, patient, page, choose, stored }
}

test('what only calls itself a PDF is refused in words that say what to do, and nothing of it is kept', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/status of 4\d\d/)
  const { page, choose, stored } = await uploadPage(open)
  await choose('report.pdf', docx)
  await expect(page.getByText(/Word|Office|zip/i).first()).toBeVisible()
  await expect(page.getByText('Received', { exact: true })).toHaveCount(0)
  await choose('letter.pdf', webPage)
  await expect(page.getByText(/web page/)).toBeVisible()
  await choose('empty.pdf', Buffer.alloc(0))
  await expect(page.getByText(/empty/i).last()).toBeVisible()
  await expect(page.getByRole('button', { name: /Try again/ })).toHaveCount(3)
  expect(await stored()).toBe(0)
})

test('a document over the limit is refused, and the sender is told how large one may be', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/status of 413/, /ERR_CONNECTION_RESET/, /ERR_EMPTY_RESPONSE/)
  const { owner, page, choose, stored } = await uploadPage(open)
  const bytes = await makeDocument(owner, { patient: await newPatient(owner) }, 'pdf')
  await choose('large.pdf', Buffer.concat([bytes, Buffer.alloc(26_000_000)]))
  await expect(page.getByText(/25 MB/).last()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: /Try again/ })).toBeVisible()
  await expect.poll(stored).toBe(0)
})

test('an upload that breaks off is tried again by one press, and gives one result', async ({ open, complaints }) => {
  complaints.foresee(/ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_RESET)/)
  const { owner, patient, page, choose, stored } = await uploadPage(open)
  await page.route('**/clinic/uploads', (route) => route.abort('connectionreset'), { times: 1 })
  await choose('report.pdf', await makeDocument(owner, { patient }, 'pdf'))
  await expect(page.getByText('The connection broke off.')).toBeVisible()
  await page.getByRole('button', { name: /Try again/ }).click()
  await expect(page.getByText('Received', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Patient' }).fill(patient.patientNumber)
  await page.getByRole('button', { name: `Choose ${patient.fullName}` }).click()
  await page.getByLabel('Kind of result').selectOption('haematology')
  await page.getByLabel('Test', { exact: true }).fill('Full blood count')
  await page.getByRole('button', { name: 'Save the result' }).click()
  await expect(page.getByText('The result is saved.')).toBeVisible()
  expect(await stored()).toBe(1)
  expect(await dbAcrossClinics.result.count({ where: { clinicId: owner.clinicId } })).toBe(1)
})

test('the cells of a table are shown as text, whatever stands in them', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const csv = 'Test,Result\n<script>document.title="run"</script>,<img src=x onerror=alert(1)>\n=1+1,"\u202eabc"\n'
  const { fileId } = await makeFile(owner, Buffer.from(csv), 'values.csv')
  const { resultId } = await uploadResult(owner, {
    resultType: 'chemistry',
    testName: '<b>Lipid</b> profile',
    testDate: '2026-11-18',
    notes: '<script>document.title="run"</script>',
    patientId: patient.patientId,
    fileIds: [fileId],
  })
  await reviewResult(owner, { resultId, patientId: patient.patientId, compared: 'on' })
  // The table names nobody, which the check finds out first; here it is about what is shown of it.
  const checked = { publicId: resultId, identity: { not: 'unchecked' } } as const
  await expect.poll(() => dbAcrossClinics.result.count({ where: checked }), { timeout: 30_000 }).toBe(1)
  await dbAcrossClinics.result.update({ where: { publicId: resultId }, data: { identity: 'agrees' } })
  await authoriseResult(owner, { resultId })
  await sendResult(owner, { resultId })
  const pages = [
    [await open({ who: await signInAsMember(owner) }), `/clinic/results/${resultId}`],
    [await open({ who: await signInAsPatient(patient.email), viewport: phone }), `/patient/results/${resultId}`],
  ] as const
  for (const [page, path] of pages) {
    await page.goto(path)
    const table = page.getByRole('table')
    await expect(table.getByText('<script>document.title="run"</script>', { exact: true })).toBeVisible()
    await expect(table.getByText('<img src=x onerror=alert(1)>', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>Lipid</b> profile')
    await expect(page).not.toHaveTitle(/run/)
  }
})

test('a message that did not arrive is sent again by one press', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto(`/clinic/results/${resultId}`)
  await page.getByRole('button', { name: 'Send the message again' }).click()
  await expect(page.getByText('The message is on its way again.')).toBeVisible()
  const messages = () =>
    dbAcrossClinics.delivery.count({ where: { clinicId: owner.clinicId, status: { in: ['sent', 'delivered'] } } })
  await expect.poll(messages, { timeout: 20_000 }).toBe(2)
})

test('a result is not saved without a document that is still on its way', async ({ open }) => {
  const { owner, patient, page, choose } = await uploadPage(open)
  const results = () => dbAcrossClinics.result.count({ where: { clinicId: owner.clinicId } })
  await choose('first.pdf', await makeDocument(owner, { patient }, 'pdf'))
  await expect(page.getByText('Received', { exact: true })).toHaveCount(1)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/clinic/uploads', async (route) => {
    await held
    await route.continue()
  })
  await choose('second.csv', await makeDocument(owner, { patient }, 'csv'))
  await page.getByLabel('Kind of result').selectOption('haematology')
  await page.getByLabel('Test', { exact: true }).fill('Full blood count')
  await page.getByRole('button', { name: 'Save the result' }).click()
  await expect(page.getByText(/is not received yet/).first()).toBeVisible()
  expect(await results()).toBe(0)
  letGo()
  await expect(page.getByText('Received', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'Save the result' }).click()
  await expect(page.getByText('The result is saved.')).toBeVisible()
  expect(await dbAcrossClinics.resultFile.count({ where: { clinicId: owner.clinicId } })).toBe(2)
})
