import { makeResult } from '@/prisma/factories/make-result'
import { newAdmin } from '../fixtures/administration'
import { askDocument } from '../fixtures/ask'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin, signInAsMember } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

const screens = ['settings', 'people', 'intake', 'messages']

test('a clinic lets one admin look, sees what they look at, and ends it: over at the next request', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeResult(owner, { patient, kinds: ['csv'], notes: 'Zanzibar-note' })
  const [helper, stranger] = [await newAdmin('moderator'), await newAdmin('super_admin')]
  const address = `/admin/support/${owner.clinicPublicId}`
  const as = { helper: await signInAsAdmin(helper), stranger: await signInAsAdmin(stranger) }
  for (const who of Object.values(as)) expect((await askDocument(address, who)).status).toBe(404)

  const clinic = await open({ who: await signInAsMember(owner), viewport: phone })
  await clinic.goto('/clinic/settings/support')
  await expectAccessible(clinic)
  await clinic.getByLabel('Their e-mail address').fill(helper.email)
  await clinic.getByLabel('For how many hours').fill('2')
  await clinic.getByLabel('What they shall look at').fill('Messages do not go out.')
  await keepPictureOf(clinic, 'grant')
  await clinic.getByRole('button', { name: 'Let them look' }).click()
  await expect(clinic.getByText('They can look from now on')).toBeVisible()
  expect((await waitForMail(helper.email)).text).toContain(address)

  const page = await open({ who: as.helper })
  await page.goto('/admin/support')
  await page.getByRole('link', { name: owner.clinicName }).click()
  for (const screen of screens) {
    await page.goto(`${address}?screen=${screen}`)
    for (const size of [phone, desk]) {
      await page.setViewportSize(size)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await keepPictureOf(page, `support-${screen}-${size.width}`)
    }
    for (const secret of [patient.fullName, patient.patientNumber, patient.email, 'Full blood count', 'Zanzibar-note'])
      await expect(page.locator('body')).not.toContainText(secret)
  }
  // Whatever their role, nobody else.
  expect((await askDocument(address, as.stranger)).status).toBe(404)

  await clinic.reload()
  await expect(clinic.getByText('looked at “Messages”')).toBeVisible()
  await expect(clinic.getByText('looked at “Intake”')).toBeVisible()
  await expectAccessible(clinic)
  await keepPictureOf(clinic, 'looked')
  await clinic.getByRole('button', { name: `End it for ${helper.fullName}` }).click()
  await expect(clinic.getByText('They can look no longer')).toBeVisible()
  for (const screen of screens) expect((await askDocument(`${address}?screen=${screen}`, as.helper)).status).toBe(404)
})

test('an address that nobody at the platform has is refused, with what was typed kept', async ({ open }) => {
  const { owner } = await newClinic()
  const page = await open({ who: await signInAsMember(owner), javaScriptEnabled: false })
  await page.goto('/clinic/settings/support')
  await page.getByLabel('Their e-mail address').fill('nobody@test.example')
  await page.getByLabel('What they shall look at').fill('Messages do not go out.')
  await page.getByRole('button', { name: 'Let them look' }).click()
  await expect(page.getByText('Nobody at OodoMedLink has this address.').first()).toBeVisible()
  await expect(page.getByLabel('What they shall look at')).toHaveValue('Messages do not go out.')
})
