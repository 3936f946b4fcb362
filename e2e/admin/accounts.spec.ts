import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { dbAcrossClinics } from '@/lib/db'
import { makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { newAccount, newAdmin } from '../fixtures/administration'
import { askDocument } from '../fixtures/ask'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { newSuppression } from '../fixtures/messages'
import { signInAsAdmin, signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

test('a person who is locked out is found by their whole address, told in part, and unlocked', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { actor } = await makePatientSession(patient.email)
  const { clinicId, patientId } = actor.patients[0] ?? { clinicId: 0n, patientId: 0n }
  const { accountId } = actor
  await dbAcrossClinics.birthDateProof.create({
    data: { accountId, clinicId, patientId, triesTaken: birthDateTriesAllowed },
  })
  const page = await open({ who: await signInAsAdmin(await newAdmin('moderator')), viewport: phone })
  await page.goto('/admin/accounts')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await keepPictureOf(page, 'accounts')
  await page.getByLabel('E-mail address or phone number').fill('somebody-else@test.example')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('Nobody signs in with this')).toBeVisible()
  await page.getByLabel('E-mail address or phone number').fill(patient.email)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('Birth dates without a try left')).toBeVisible()
  expect(page.url()).not.toContain('test.example')
  for (const secret of [patient.fullName, patient.email, patient.patientNumber, owner.clinicName])
    await expect(page.locator('body')).not.toContainText(secret)
  await expectAccessible(page)
  await keepPictureOf(page, 'account-of-patient')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('The tries are given back.')).toBeVisible()
  await page.getByText('End every sign-in…').click()
  await page.getByRole('button', { name: 'End every sign-in' }).click()
  await expect(page.getByText('Every open sign-in of this account has ended.')).toBeVisible()
})

test('an address that came back is allowed again with a reason', async ({ open }) => {
  const { owner } = await newClinic()
  const publicId = await newSuppression(owner)
  const { recipient } = await dbAcrossClinics.suppression.findUniqueOrThrow({ where: { publicId } })
  const page = await open({ who: await signInAsAdmin(await newAdmin('admin')) })
  await page.goto('/admin/accounts')
  await page.getByLabel('E-mail address or phone number').fill(recipient)
  await page.getByRole('button', { name: 'Find' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'What you looked for' })
  await line.getByText('Allow again…').click()
  await line.getByLabel('Reason').fill('It works again, says its owner.')
  await keepPictureOf(page, 'stops')
  await line.getByRole('button', { name: 'Allow it again' }).click()
  await expect(page.getByText('This address is written to again.')).toBeVisible()
  const row = await dbAcrossClinics.suppression.findUniqueOrThrow({ where: { publicId } })
  expect([row.liftedAt !== null, row.liftedReason]).toEqual([true, 'It works again, says its owner.'])
})

test('two accounts become one when both addresses have confirmed it, without scripts too, and never before', async ({
  open,
}) => {
  // Four browsers and three mails, one after the other.
  test.setTimeout(120_000)
  const { owner } = await newClinic()
  const [first, second] = [await newPatient(owner), await newPatient(owner)]
  const { resultId } = await makeResult(owner, { patient: second, kinds: ['csv'] })
  await newAccount(first.email)
  await newAccount(second.email)
  const [stays, goes] = [await signInAsPatient(first.email), await signInAsPatient(second.email)]
  const page = await open({ who: await signInAsAdmin(await newAdmin('admin')) })
  await page.goto('/admin/accounts')
  await page.getByText('Open a case').click()
  await page.getByLabel('Address or number of the account that stays').fill(first.email)
  await page.getByLabel('Address or number of the account that goes up in it').fill(second.email)
  await page.getByLabel('Who asked, and how').fill('By telephone, from the number that the clinic has.')
  await page.getByRole('button', { name: 'Ask both addresses' }).click()
  await expect(page.getByText('The case is open.')).toBeVisible()
  await expect(page.getByText('Not confirmed yet').first()).toBeVisible()
  await expectAccessible(page)
  await keepPictureOf(page, 'merge-case')

  // The mail of the result came to the second address before.
  const links = [linkIn(await waitForMail(first.email)), linkIn(await waitForMail(second.email, 2))]
  const done = ['Thank you.', 'The two are one now.']
  for (const [index, link] of links.entries()) {
    expect((await askDocument(`/patient/results/${resultId}`, stays)).status).toBe(404)
    // A scanner that opens it changes nothing.
    for (let opened = 0; opened < 3; opened += 1) await askDocument(new URL(link).pathname)
    const reader = await open({
      viewport: phone,
      javaScriptEnabled: index === 0,
      locale: index === 0 ? 'en-GB' : 'fr-FR',
    })
    await reader.goto(link)
    if (index === 0) await expectAccessible(reader)
    await expect(reader.locator('body')).not.toContainText(index === 0 ? second.email : first.email)
    await keepPictureOf(reader, `merge-${index}`)
    await reader.getByRole('button', { name: index === 0 ? 'Yes, make them one' : 'Oui, les réunir' }).click()
    await expect(reader.getByText(index === 0 ? (done[0] ?? '') : 'Les deux n’en font plus qu’une.')).toBeVisible()
  }
  expect((await askDocument(`/patient/results/${resultId}`, stays)).status).toBe(200)
  expect((await askDocument('/patient', goes)).headers.location).toContain('/patient/sign-in')
})
