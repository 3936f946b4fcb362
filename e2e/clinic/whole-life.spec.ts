import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makeReportPdf } from '@/prisma/factories/documents/make-report-pdf'
import { panels } from '@/prisma/factories/documents/panels'
import { ask } from '../fixtures/ask'
import { newWord } from '../fixtures/clinic'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

const password = 'seven blue herons over Lekki'
const { testName } = panels.fullBloodCount

async function register(page: Page, clinicName: string, email: string) {
  await page.goto('/clinic/register')
  await page.getByLabel('Your name').fill('Ada Obi')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Name', { exact: true }).fill(clinicName)
  await page.getByLabel('Country').selectOption('NG')
  await page.getByLabel('Time zone').selectOption('Africa/Lagos')
  await page.getByRole('button', { name: 'Register the clinic' }).click()
  await expect(page.getByText('We have sent you a message')).toBeVisible()
}

async function verify(page: Page, email: string) {
  const link = linkIn(await waitForMail(email))
  // A mail scanner looks at the link first, twice; that must not use it up.
  for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(link, { method })).status).toBe(200)
  await page.goto(link)
  await page.getByRole('button', { name: 'This address is mine' }).click()
  await expect(page.getByText('Your e-mail address is proved.')).toBeVisible()
}

async function signIn(page: Page, email: string) {
  await page.goto('/clinic/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/clinic')
}

async function approve(page: Page, clinicName: string) {
  await page.goto('/admin/clinics')
  await page.getByLabel('Name, e-mail or city').fill(clinicName)
  await page.getByLabel('Name, e-mail or city').press('Enter')
  await page.getByRole('link', { name: clinicName }).first().click()
  await page.getByRole('button', { name: 'Approve this clinic' }).click()
  await expect(page.getByText('The clinic is active.')).toBeVisible()
}

type Person = { fullName: string; patientNumber: string; email: string }

async function addPatient(page: Page, { fullName, patientNumber, email }: Person) {
  await page.goto('/clinic/patients/new')
  await page.getByLabel('Full name').fill(fullName)
  await page.getByLabel('Number').fill(patientNumber)
  await page.getByLabel('Birth date').fill('1991-11-02')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Add the patient' }).click()
  await expect(page.getByText('The patient was added.')).toBeVisible()
}

async function upload(page: Page, pdf: Buffer) {
  await page.goto('/clinic/results/new')
  await page.locator('input[type=file]').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(page.getByText('Received', { exact: true })).toBeVisible()
  await page.getByLabel('Kind of result').selectOption('haematology')
  await page.getByLabel('Test', { exact: true }).fill(testName)
  await page.getByRole('button', { name: 'Save the result' }).click()
  await expect(page.getByText('The result is saved.')).toBeVisible()
}

async function bringOut(page: Page, { fullName, patientNumber }: Person) {
  await page.getByLabel('Name or number').fill(patientNumber)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: `This is the patient: ${fullName}` }).click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await page.getByRole('button', { name: 'Authorise', exact: true }).click()
  await page.getByRole('button', { name: 'Send to the patient' }).click()
  await expect(page.getByRole('button', { name: 'Send the message again' })).toBeVisible()
}

async function readOnPhone(page: Page, link: string, pdf: Buffer) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(page.getByRole('heading', { level: 1, name: testName })).toBeVisible()
  await page.getByRole('button', { name: 'Show the pages here' }).click()
  await expect(page.getByText('Page 1 of 1')).toBeVisible()
  await expect(page.getByRole('figure').locator('canvas')).toBeVisible()
  // The text is there too, to be selected and to be read aloud.
  await expect(page.getByText('Haemoglobin').first()).toBeAttached()
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const bytes = await readFile(await (await arriving).path())
  const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex')
  expect(hash(bytes)).toBe(hash(pdf))
}

test('a result goes from a clinic’s registration to the right patient’s phone, and back out of it', async ({
  open,
  complaints,
}) => {
  test.setTimeout(120_000)
  const [clinicName, word] = [`Clinic ${newWord()}`, newWord()]
  const email = `register-${nextNumber()}@test.example`
  const person = {
    fullName: `Adunni ${word}`,
    patientNumber: `W-${nextNumber()}`,
    email: `whole-${nextNumber()}@test.example`,
  }
  const pdf = await makeReportPdf({
    clinicName,
    patientName: person.fullName,
    patientNumber: person.patientNumber,
    dateOfBirth: '1991-11-02',
    testDate: '2026-11-18',
    ...panels.fullBloodCount,
  })
  const clinic = await open()
  await register(clinic, clinicName, email)
  await verify(clinic, email)
  const admin = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'admin' })).actor) })
  await approve(admin, clinicName)
  expect((await waitForMail(email, 2)).subject).toBe('Your clinic can now send results')
  await signIn(clinic, email)
  await addPatient(clinic, person)
  await upload(clinic, pdf)
  await bringOut(clinic, person)
  const resultPage = clinic.url()

  const mail = await waitForMail(person.email)
  const said = `${mail.subject} ${mail.text} ${mail.html}`
  for (const secret of [testName, word, person.patientNumber, 'Haemoglobin', 'haematology', 'blood', '1991'])
    expect(said.toLowerCase(), `the message says "${secret}"`).not.toContain(secret.toLowerCase())

  const patient = await open({ viewport: phone })
  await readOnPhone(patient, linkIn(mail), pdf)
  await clinic.goto(resultPage)
  await expect(clinic.getByText('The patient has read it')).toBeVisible()
  await expect(clinic.getByText(/opened the result/)).toBeVisible()
  await expect(clinic.getByText(/downloaded a document/)).toBeVisible()

  const file = String(await patient.getByRole('link', { name: 'Download' }).getAttribute('href'))
  await clinic.getByText('Withdraw this result…').click()
  await clinic.getByLabel('Reason').fill('The specimen was mixed up with another.')
  await clinic.getByRole('button', { name: 'Withdraw it now' }).click()
  await expect(clinic.getByText('This result was withdrawn', { exact: true })).toBeVisible()

  complaints.foresee(/status of 404/)
  expect((await patient.request.get(file)).status()).toBe(404)
  await patient.reload()
  await expect(patient.getByRole('heading', { level: 1 })).toHaveText('The clinic has withdrawn this result')
  await expect(patient.locator('body')).not.toContainText(testName)
  await expect(patient.locator('body')).not.toContainText('mixed up')
})
