import { plainPdf } from '@/lib/files/testing/sample-documents'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { highPotassium, lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'
import { newClinic } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { codeIn, waitForMail } from '../fixtures/mailbox'
import { signInAsPatient } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

/** A patient and a family who read, understand, sort and keep what is theirs; without scripts where it says so. */

const newEmail = () => `reader-${nextNumber()}@test.example`

for (const [size, viewport] of [
  ['a phone', phone],
  ['a desk', desk],
] as const)
  test(`a result says what stands out, what to do, and how it was before, on ${size} without scripts`, async ({
    open,
  }) => {
    const [{ owner: one }, { owner: other }] = [await newClinic(), await newClinic()]
    const email = newEmail()
    const facts = { email, fullName: 'Ngozi Eze', dateOfBirth: '1990-01-01' }
    const [here, there] = [await makePatient(one, facts), await makePatient(other, facts)]
    const earlier = await makeValues(other, {
      patient: there,
      lines: [{ ...lowIron, value: '21', flag: '' }],
      testDate: '2026-06-01',
    })
    const { resultId } = await makeValues(one, {
      patient: here,
      lines: [lowIron, normalSodium],
      testDate: '2026-11-18',
    })
    const page = await open({ who: await signInAsPatient(email), viewport, javaScriptEnabled: false })
    await page.goto(`/patient/results/${earlier.resultId}`)
    await expect(page.getByText('Nothing stands out.')).toBeVisible()
    await page.goto(`/patient/results/${resultId}`)
    await expect(page.getByText('One value is outside the usual range, of 2 in all:')).toBeVisible()
    await expect(page.getByText('does not by itself mean that you are ill')).toBeVisible()
    await expect(page.getByRole('img', { name: /Ferritin: 6/ })).toBeVisible()
    await keepPictureOf(page, 'result')
    await page.getByRole('link', { name: 'See Ferritin over time' }).click()
    await expect(page.getByRole('img', { name: /Ferritin: 2 values over time/ })).toBeVisible()
    await expect(page.getByRole('table')).toContainText('21')
    await expect(page.getByRole('table')).toContainText(other.clinicName)
    await keepPictureOf(page, 'history')
  })

test('a result far from usual says so kindly, and whom to speak with today', async ({ open }) => {
  const { owner } = await newClinic()
  const email = newEmail()
  const patient = await makePatient(owner, { email })
  const { resultId } = await makeValues(owner, { patient, lines: [highPotassium, normalSodium] })
  const page = await open({ who: await signInAsPatient(email), viewport: phone })
  await page.goto(`/patient/results/${resultId}`)
  await expect(page.getByText('Please speak with somebody about this today')).toBeVisible()
  await keepPictureOf(page, 'urgent')
})

test('a family sorts its results by person, names them, and joins and parts two, without scripts', async ({ open }) => {
  const [{ owner }, { owner: careful }] = [await newClinic(), await newClinic()]
  await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'new_mailbox' })
  const email = newEmail()
  const mother = await makePatient(owner, { email, fullName: 'Ngozi Eze', dateOfBirth: '1985-01-01' })
  const child = await makePatient(owner, { email, fullName: 'Chidi Eze', dateOfBirth: '2016-01-01' })
  const locked = await makePatient(careful, { email, fullName: 'Ngozi Obi Eze', dateOfBirth: '1985-01-01' })
  await makeResult(owner, { patient: mother, kinds: ['csv'], panel: 'lipidProfile' })
  await makeResult(owner, { patient: child, kinds: ['csv'] })
  await makeResult(careful, { patient: locked, kinds: ['csv'], panel: 'thyroid' })
  const page = await open({ who: await signInAsPatient(email), viewport: phone, javaScriptEnabled: false })
  await page.goto('/patient')
  await expect(page.getByText('N. O. E.').first()).toBeVisible()
  await expect(page.getByText('Ngozi Obi Eze')).toHaveCount(0)
  await keepPictureOf(page, 'home-family')
  await page.getByRole('navigation', { name: 'Whose results' }).getByRole('link', { name: 'Chidi Eze' }).click()
  await expect(page.getByRole('link', { name: 'Full blood count' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lipid profile' })).toHaveCount(0)
  await page.goto('/patient/people')
  await keepPictureOf(page, 'people')
  await page.getByRole('link', { name: 'Ngozi Eze' }).click()
  await page.getByLabel('What you call them').fill('Mum')
  await page.getByLabel('Blood group').selectOption('O-')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mum' })).toBeVisible()
  await keepPictureOf(page, 'person')
  await page.getByLabel('The same person as').selectOption({ label: 'N. O. E.' })
  await page.getByRole('button', { name: 'They are the same person' }).click()
  await expect(page.getByText('They are one person here now.')).toBeVisible()
  await page.getByRole('button', { name: 'This is somebody else' }).last().click()
  await expect(page.getByText('This is a person of their own now.')).toBeVisible()
})

test('a patient adds an address by the code that was sent there, and the old one is told', async ({ open }) => {
  const { owner } = await newClinic()
  const [email, added] = [newEmail(), newEmail()]
  await makePatient(owner, { email })
  const page = await open({ who: await signInAsPatient(email), viewport: phone, javaScriptEnabled: false })
  await page.goto('/patient/contacts')
  await page.getByLabel('E-mail address or phone number').fill(added)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await expect(page.getByText('A code is on its way.')).toBeVisible()
  await page.goto('/patient/contacts')
  await page.getByLabel('Code of eight digits').fill(codeIn(await waitForMail(added)))
  await keepPictureOf(page, 'contacts-code')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('It was added.')).toBeVisible()
  expect((await waitForMail(email)).text).toContain('/patient/contacts')
  await page.getByText('Take off…').first().click()
  await keepPictureOf(page, 'contacts')
  await page.getByRole('button', { name: 'Take it off' }).first().click()
  await expect(page.getByText('This is the only one')).toBeVisible()
})

for (const javaScriptEnabled of [false, true])
  test(`a patient keeps a paper of their own, puts it away and deletes it, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    open,
    complaints,
  }) => {
    // The refused upload, which a browser writes to its console.
    complaints.foresee(/422/)
    const { owner } = await newClinic()
    const email = newEmail()
    await makePatient(owner, { email, fullName: 'Ngozi Eze' })
    const page = await open({ who: await signInAsPatient(email), viewport: phone, javaScriptEnabled })
    await page.goto('/patient/records')
    await keepPictureOf(page, 'records-none')
    await page.getByRole('link', { name: 'Add a record' }).click()
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel('Documents or pictures').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await choose('broken.pdf', Buffer.from('%PDF-1.4 and nothing more'))
    await page.getByLabel('What it is').fill('Malaria tablets')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText('One of these cannot be read here')).toBeVisible()
    if (javaScriptEnabled) await expect(page.getByLabel('What it is')).toHaveValue('Malaria tablets')
    await choose('tablets.pdf', plainPdf())
    await page.getByLabel('What it is').fill('Malaria tablets')
    await page.getByLabel('Doctor or hospital').fill('Dr Bello')
    await keepPictureOf(page, 'record-new')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText('It is kept here now.')).toBeVisible()
    await expect(page.getByText('tablets.pdf').first()).toBeVisible()
    await keepPictureOf(page, 'record')
    await page.getByRole('button', { name: 'Put away' }).click()
    await expect(page.getByText('It was put away.')).toBeVisible()
    await page.getByRole('link', { name: 'What was put away' }).click()
    await page.getByRole('link', { name: 'Malaria tablets' }).click()
    await page.getByText('Delete…').click()
    await expect(page.getByText('are gone at once and cannot be brought back')).toBeVisible()
    await page.getByRole('button', { name: 'Delete for good' }).click()
    await expect(page.getByText('It was deleted.')).toBeVisible()
    await page.goto('/patient/accesses?own=yes')
    await keepPictureOf(page, 'accesses')
    await expect(page.getByText('opened one of your own records').first()).toBeVisible()
  })
