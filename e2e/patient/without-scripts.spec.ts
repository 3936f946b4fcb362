import { readFile } from 'node:fs/promises'
import { makeDocument, makeResult } from '@/prisma/factories/make-result'
import { newClinic, newPatient } from '../fixtures/clinic'
import { codeIn, linkIn, waitForMail } from '../fixtures/mailbox'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

/** The patient's side as an old phone shows it, where no script of ours runs. */
const plain = { javaScriptEnabled: false, viewport: phone }

test('a patient without scripts asks for the message, signs in by its link, reads, downloads and signs out', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeResult(owner, { patient, kinds: ['pdf', 'csv'], notes: 'Please bring this along.' })
  await waitForMail(patient.email)
  const page = await open(plain)
  await page.goto('/patient')
  await expect(page).toHaveURL('/patient/sign-in')
  await page.getByLabel('E-mail address').first().fill(patient.email)
  await page.getByRole('button', { name: 'Send me the message' }).click()
  await expect(page.getByText('a message is on its way')).toBeVisible()
  await page.goto(linkIn(await waitForMail(patient.email, 2)))
  await page.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(page).toHaveURL('/patient')
  await expect(page.getByText('One new result.')).toBeVisible()
  await page.getByRole('link', { name: 'Full blood count' }).click()
  await expect(page.getByText('Please bring this along.')).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Haemoglobin')
  await expect(page.getByRole('button', { name: 'Show the pages here' })).toHaveCount(0)
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).first().click()
  const bytes = await readFile(await (await arriving).path())
  expect(bytes.equals(await makeDocument(owner, { patient }, 'pdf'))).toBe(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/patient/sign-in')
  await page.goto('/patient')
  await expect(page).toHaveURL('/patient/sign-in')
})

test('a patient without scripts signs in by the code of the message, and is told when it is wrong', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient })
  const code = codeIn(await waitForMail(patient.email))
  const page = await open(plain)
  await page.goto('/patient/sign-in')
  const enter = async (typed: string) => {
    await page.getByLabel('E-mail address').last().fill(patient.email)
    await page.getByLabel('Code of eight digits').fill(typed)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await enter(code.startsWith('0') ? '1111 1111' : '0000 0000')
  await expect(page.getByText('This code does not fit this address')).toBeVisible()
  await enter(code)
  // The code of a result's message opens that result, as its link does.
  await expect(page).toHaveURL(`/patient/results/${resultId}`)
})

test('a patient without scripts who opens what is not there, or not theirs, reads so and how to go on', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/404/)
  const { owner } = await newClinic()
  const [mine, theirs] = [await newPatient(owner), await newPatient(owner)]
  const { resultId } = await makeResult(owner, { patient: theirs, kinds: ['csv'] })
  const page = await open({ ...plain, who: await signInAsPatient(mine.email) })
  for (const id of [resultId, `res_${'0'.repeat(26)}`, 'mistyped']) {
    const answer = await page.goto(`/patient/results/${id}`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go to my results' })).toBeVisible()
  }
})
