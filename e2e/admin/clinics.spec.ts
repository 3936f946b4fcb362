import { dbAcrossClinics } from '@/lib/db'
import { factoryPassword } from '@/prisma/factories/make-clinic'
import { makeResult } from '@/prisma/factories/make-result'
import { newAdmin } from '../fixtures/administration'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin, signInAsMember } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

test('an application is refused with a reason that its people read, and approved after all', async ({
  open,
  complaints,
}) => {
  // Their open page asks for news, and is told that its sign-in has ended.
  complaints.foresee(/unread\.json/)
  const { owner } = await newClinic('inactive')
  const { email } = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: owner.clinicId } })
  const theirs = await open({ who: await signInAsMember(owner) })
  await theirs.goto('/clinic')
  const page = await open({ who: await signInAsAdmin(await newAdmin('admin')) })
  await page.goto(`/admin/clinics/${owner.clinicPublicId}`)
  await expectAccessible(page)
  await page.getByText('Refuse…').click()
  await page
    .getByRole('group')
    .filter({ hasText: 'Refuse…' })
    .getByLabel('Reason')
    .fill('The licence names another city.')
  await keepPictureOf(page, 'refuse')
  await page.getByRole('button', { name: `Refuse ${owner.clinicName}` }).click()
  await expect(page.getByText('The application is refused.')).toBeVisible()
  expect((await waitForMail(email)).text).toContain('The licence names another city.')

  await theirs.reload()
  await expect(theirs).toHaveURL(/\/clinic\/sign-in/)
  await theirs.getByLabel('E-mail address').fill(owner.email)
  await theirs.getByRole('textbox', { name: 'Password' }).fill(factoryPassword)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByText('The licence names another city.')).toBeVisible()
  await keepPictureOf(theirs, 'refused-sign-in')

  await page.goto('/admin/clinics?status=refused')
  await expect(page.getByRole('link', { name: owner.clinicName })).toBeVisible()
  await page.getByRole('link', { name: owner.clinicName }).click()
  await page.getByRole('button', { name: 'Approve after all' }).click()
  await expect(page.getByText('The clinic is active.')).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Password' }).fill(factoryPassword)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs).toHaveURL(/\/clinic$/)
})

test('a clinic’s usage is shown in numbers, with nothing of a patient or a result', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeResult(owner, { patient, kinds: ['csv'] })
  const page = await open({ who: await signInAsAdmin(await newAdmin('moderator')), viewport: phone })
  await page.goto(`/admin/clinics/${owner.clinicPublicId}/usage`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Usage of ${owner.clinicName}`)
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date())
  await expect(page.getByRole('row').filter({ hasText: month })).toContainText('1')
  await expect(page.locator('body')).not.toContainText(patient.fullName)
  await expect(page.locator('body')).not.toContainText('Full blood count')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await keepPictureOf(page, 'usage-phone')
  await page.setViewportSize({ width: 1280, height: 900 })
  await keepPictureOf(page, 'usage')
})

test('the owner of a clinic is changed on proof: both are told, and the role holds at the next request', async ({
  open,
}) => {
  const { owner, member } = await newClinic()
  const next = await member('front_desk')
  const theirs = await open({ who: await signInAsMember(next) })
  await theirs.goto('/clinic/settings')
  await expect(theirs.getByRole('link', { name: 'Branches' })).toHaveCount(0)

  const page = await open({ who: await signInAsAdmin(await newAdmin('admin')) })
  await page.goto(`/admin/clinics/${owner.clinicPublicId}`)
  await page.getByRole('link', { name: 'Change the owner' }).click()
  await expectAccessible(page)
  await page.getByLabel('New owner').selectOption(next.memberPublicId)
  await page.getByLabel('What proof you saw').fill('A court’s letter of 2 November.')
  await keepPictureOf(page, 'owner')
  await page.getByRole('button', { name: 'Change the owner' }).click()
  await expect(page.getByText('The owner has changed.')).toBeVisible()

  await theirs.reload()
  await expect(theirs.getByRole('link', { name: 'Branches' }).first()).toBeVisible()
  for (const { email } of [owner, next])
    expect((await waitForMail(email)).text).toContain('A court’s letter of 2 November.')
  // In the clinic's own record, without the reason: that names people.
  await theirs.goto('/clinic/activity')
  await expect(theirs.getByText(/\w made another member the owner of the clinic/)).toBeVisible()
})
