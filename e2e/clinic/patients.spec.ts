import { readFile } from 'node:fs/promises'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { expectAccessible } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsMember } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

const list = `Hospital No;Surname;Other names;Date of birth;Sex;E-mail
A-1;Okafor;Blessing;25/03/1984;F;blessing@test.example
A-2;Garba;Musa;31/02/1990;M;
A-3;Mensah;Grace;13/09/2011;F;
`
const csv = (text: string) => ({ name: 'patients.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

for (const javaScriptEnabled of [true, false])
  test(`a list comes in, its bad row is mended and comes in again, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    open,
  }) => {
    const { owner } = await newClinic()
    const page = await open({ who: await signInAsMember(owner), javaScriptEnabled })
    await page.goto('/clinic/patients')
    await page.getByRole('link', { name: 'Bring in a list' }).click()
    await page.getByLabel('Table of patients').setInputFiles(csv(list))
    await page.getByRole('button', { name: 'Upload and look it over' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('patients.csv')
    await expect(page.getByText('Blessing Okafor')).toBeVisible()
    await expect(page.getByText(/The birth date cannot be read/)).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Finished')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.getByText('Row 3', { exact: true })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the refused rows' }).click(),
    ])
    const refused = await readFile(await download.path(), 'utf8')
    await page.goto('/clinic/patients/import')
    await page.getByLabel('Table of patients').setInputFiles(csv(refused.replace('31/02/1990', '28/02/1990')))
    await page.getByRole('button', { name: 'Upload and look it over' }).click()
    await page.getByRole('button', { name: 'Bring in 1 rows' }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Finished')).toBeVisible({ timeout: 500 })
    }).toPass()
    await page.goto('/clinic/patients')
    await expect(page.getByRole('link', { name: 'Musa Garba' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Blessing Okafor' })).toBeVisible()
  })

test('what is no table is refused on the page', async ({ open }) => {
  const { owner } = await newClinic()
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic/patients/import')
  await page.getByLabel('Table of patients').setInputFiles({ ...csv('%PDF-1.7 x'), name: 'a.pdf' })
  await page.getByRole('button', { name: 'Upload and look it over' }).click()
  await expect(page.getByText(/not a table in plain text/)).toBeVisible()
})

test('a patient has several contacts, each with the ways that were agreed', async ({ open }) => {
  const { owner } = await newClinic()
  const { patientId } = await newPatient(owner)
  const page = await open({ who: await signInAsMember(owner), javaScriptEnabled: false })
  await page.goto(`/clinic/patients/${patientId}/edit`)
  await page.getByLabel('E-mail address 2').fill('second@test.example')
  await page.getByLabel('Phone', { exact: false }).first().fill('+234 803 123 4567')
  await page.getByLabel('Agreed to WhatsApp').check()
  await page.getByLabel('Try first').selectOption('whatsapp')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('second@test.example')).toBeVisible()
  await expect(page.getByText('+2348031234567')).toBeVisible()
  await page.getByRole('link', { name: 'Change the details' }).click()
  await expect(page.getByLabel('Agreed to WhatsApp').first()).toBeChecked()
  await expect(page.getByLabel('Try first')).toHaveValue('whatsapp')
  await expect(page.getByLabel('Phone 2')).toBeVisible()
})

test('two patients are merged after a look, and parted again', async ({ open }) => {
  const { owner } = await newClinic()
  const first = await makePatient(owner, { fullName: 'Blessing Okafor', patientNumber: 'A-1' })
  const second = await makePatient(owner, { fullName: 'Blessing Chioma Okafor', patientNumber: 'A-2' })
  await makeResult(owner, { patient: second, kinds: ['csv'] })
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic/patients/duplicates')
  await page.getByRole('button', { name: 'Look for duplicates now' }).click()
  await expect(async () => {
    await page.goto('/clinic/patients/duplicates')
    await expect(page.getByRole('link', { name: 'Compare and merge' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Compare and merge' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Merge/ }).click()
  await expect(page.getByText('Compare the two first, then tick the box.').first()).toBeVisible()
  await page.getByLabel(/I have compared the two/).check()
  await page.getByRole('button', { name: /^Merge/ }).click()
  await expect(page.getByText('The two are one patient now.')).toBeVisible()
  await expect(page.getByText('Full blood count').first()).toBeVisible()
  await page.goto('/clinic/patients?q=A-2')
  await expect(page.getByRole('link', { name: first.fullName })).toBeVisible()
  await page.getByRole('link', { name: first.fullName }).click()
  await page.getByText('Take the merge with A-2 back…').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the merge back' }).click()
  await expect(page.getByText('The merge is taken back.')).toBeVisible()
  await page.goto('/clinic/patients?q=A-2')
  await expect(page.getByRole('link', { name: second.fullName })).toBeVisible()
})
