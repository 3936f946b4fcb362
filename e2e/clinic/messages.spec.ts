import { allowChannels } from '@/prisma/factories/allow-channels'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { newClinic } from '../fixtures/clinic'
import { linkIn, waitForMail, waitForText } from '../fixtures/mailbox'
import { newPhone, setPolicy } from '../fixtures/messages'
import { signInAsMember } from '../fixtures/sign-in'
import { expect, phone as phoneSize, test } from '../fixtures/test'

test('a patient who is reached by text only reads their result, and the clinic sees each step', async ({ open }) => {
  const { owner } = await newClinic()
  const phone = newPhone()
  const patient = await makePatient(owner, { phone })
  await allowChannels(owner, patient, ['sms'])
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const reader = await open({ viewport: phoneSize })
  await reader.goto(linkIn(await waitForText(phone)))
  await reader.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(reader).toHaveURL(`/patient/results/${resultId}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/blood/i)
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto(`/clinic/results/${resultId}`)
  const message = clinic.getByRole('listitem').filter({ hasText: phone })
  await expect(message.getByText('Viewed', { exact: true })).toBeVisible()
  await message.getByText('Its whole way').click()
  for (const step of ['Promised', 'Taken by the telephone service', 'Delivered', 'Signed in from this message'])
    await expect(message.getByText(step, { exact: true })).toBeVisible()
})

test('the number signs in at the patient’s door, too', async ({ open }) => {
  const { owner } = await newClinic()
  const phone = newPhone()
  const patient = await makePatient(owner, { phone })
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const reader = await open({ viewport: phoneSize })
  await reader.goto('/patient/sign-in')
  await reader.getByLabel('E-mail address or phone number').first().fill(phone)
  await reader.getByRole('button', { name: 'Send me the message' }).click()
  await expect(reader.getByText('a message is on its way')).toBeVisible()
  await reader.goto(linkIn(await waitForText(phone)))
  await reader.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(reader.locator(`a[href="/patient/results/${resultId}"]`)).toBeVisible()
})

test('a message that comes back is followed by a text, and the address is not written to again until the clinic says so', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const phone = newPhone()
  const email = `bounced-${nextNumber()}@test.example`
  const patient = await makePatient(owner, { phone, email })
  await allowChannels(owner, patient, ['email', 'sms'])
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  await waitForText(phone)
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto(`/clinic/results/${resultId}`)
  await expect(
    page.getByRole('listitem').filter({ hasText: email }).getByText('Came back', { exact: true }),
  ).toBeVisible()
  await expect(page.getByText('The message before it did not arrive')).toBeVisible()
  await page.goto('/clinic/settings/messages')
  await expect(page.getByText(email, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Write to it again/ }).click()
  await expect(page.getByText('This address is written to again.')).toBeVisible()
  await expect(page.getByText(email, { exact: true })).toBeHidden()
})

test('a patient stops the messages with one press and without signing in; opening the link stops nothing', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await makePatient(owner)
  await makeResult(owner, { patient, kinds: ['csv'] })
  const mail = await waitForMail(patient.email)
  const link = /https?:\/\/\S+\/patient\/stop\/[\w-]{43}/.exec(mail.text)?.[0] ?? ''
  const reader = await open({ viewport: phoneSize, javaScriptEnabled: false })
  await reader.goto(link)
  const { resultId: second } = await makeResult(owner, { patient, kinds: ['csv'] })
  await waitForMail(patient.email, 2)
  await reader.getByRole('button', { name: 'Stop the messages' }).click()
  await expect(reader.getByText('The messages are stopped.')).toBeVisible()
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const page = await open({ who: await signInAsMember(owner) })
  await expect
    .poll(async () => {
      await page.goto('/clinic/notifications')
      return page.getByText('A patient could not be reached').count()
    })
    .toBeGreaterThan(0)
  await page.goto(`/clinic/results/${resultId}`)
  await expect(page.getByText('No message was sent about this result yet.')).toBeVisible()
  expect(second).not.toBe(resultId)
})

test('the bell tells of what happened without a reload, and each kind can be turned off', async ({ open }) => {
  const { owner } = await newClinic()
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic')
  const bell = page.getByRole('complementary').getByRole('link', { name: 'Notifications' })
  await expect(bell).toHaveText('Notifications')
  const patient = await makePatient(owner, { email: `bounced-${nextNumber()}@test.example` })
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(bell).toContainText('unread', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await bell.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notifications')
  const row = page.getByRole('listitem').filter({ hasText: 'could not be reached' })
  await expect(row).toContainText(patient.fullName)
  await row.getByRole('button', { name: /Open/ }).click()
  await expect(page).toHaveURL(`/clinic/results/${resultId}`)
  await page.goto('/clinic/notifications')
  await page.getByLabel('A patient could not be reached by any message').uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your choice is saved.')).toBeVisible()
  await expect(page.getByLabel('A patient could not be reached by any message')).not.toBeChecked()
})

test('what the clinic decides about messages is kept, and a mistake is named at its field', async ({ open }) => {
  const { owner } = await newClinic()
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic/settings/messages')
  await page.getByLabel('From', { exact: true }).fill('21:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter both times, or leave both empty.').first()).toBeVisible()
  await page.getByLabel('Until', { exact: true }).fill('07:00')
  await page.getByLabel('Reminders', { exact: true }).fill('3')
  await page.getByLabel('Ask for it').selectOption('always')
  await page.getByLabel('Send WhatsApp messages').uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. It holds for every message')).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('21:00')
  await expect(page.getByLabel('Reminders', { exact: true })).toHaveValue('3')
  await expect(page.getByLabel('Ask for it')).toHaveValue('always')
  await expect(page.getByLabel('Send WhatsApp messages')).not.toBeChecked()
})

test('a family of one mailbox confirms each birth date for itself; who fails too often is sent to the clinic, which gives new tries', async ({
  open,
}) => {
  const { owner } = await newClinic()
  await setPolicy(owner, { birthDateProof: 'new_mailbox' })
  const email = `family-${nextNumber()}@test.example`
  const mother = await makePatient(owner, { email, fullName: 'Bola Ade', dateOfBirth: '1980-05-04' })
  const child = await makePatient(owner, { email, fullName: 'Chidi Ade', dateOfBirth: '2015-02-28' })
  const { resultId: hers } = await makeResult(owner, { patient: mother, kinds: ['csv'] })
  const { resultId: his } = await makeResult(owner, { patient: child, kinds: ['csv'] })
  const page = await open({ viewport: phoneSize })
  await page.goto(linkIn(await waitForMail(email, 2)))
  await page.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this for you?')
  const prove = async (resultId: string, [day, month, year]: [string, string, string]) => {
    await page.goto(`/patient/results/${resultId}`)
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
    await page.getByRole('button', { name: 'Confirm and open' }).click()
  }
  await page.goto('/patient')
  await expect(page.getByText('Confirm a birth date to open this')).toHaveCount(2)
  await expect(page.locator('main')).not.toContainText(/blood/i)
  for (let tries = 4; tries > 0; tries -= 1) {
    await prove(his, ['4', '5', '1980'])
    await expect(page.getByText('This is not the birth date that the clinic has.')).toBeVisible()
  }
  await prove(his, ['4', '5', '1980'])
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Please call')
  await expect(page.getByText('The birth date was not right too often')).toBeVisible()
  await prove(hers, ['4', '5', '1980'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/blood/i)
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto(`/clinic/patients/${child.patientId}`)
  await clinic.getByRole('button', { name: 'Give new tries' }).click()
  await expect(clinic.getByText('New tries were given.')).toBeVisible()
  await prove(his, ['28', '2', '2015'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/blood/i)
})
