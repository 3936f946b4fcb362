import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeResult } from '@/prisma/factories/make-result'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { signInAsAdmin, signInAsMember } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

test('an admin finds what a member did to a result, reads the whole entry, goes along the chain, and takes the list along', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'], reached: 'sent' })
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'admin' })).actor) })
  await page.goto('/admin/activity')
  await page.getByLabel('Who', { exact: true }).fill(owner.email)
  await page.getByLabel('To what', { exact: true }).fill(resultId)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(new RegExp(`entityId=${resultId}`))
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await keepPictureOf(page, 'activity-found')
  }
  await page.setViewportSize(desk)
  await page.getByRole('link', { name: 'authorised the result' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${owner.fullName} authorised the result`)
  await expect(page.locator('body')).not.toContainText(patient.fullName)
  // The sealer comes by every two seconds.
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByText('As it was sealed').isVisible()
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await keepPictureOf(page, 'activity-entry')
  }
  await page.setViewportSize(desk)
  // Along the chain and back.
  const beside = (name: string) =>
    page
      .locator('dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByRole('link')
  const next = await beside('After it').innerText()
  await beside('After it').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(next)
  await expect(beside('Before it')).toHaveText('authorised the result')
  await beside('Before it').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${owner.fullName} authorised the result`)
  await page.getByRole('link', { name: 'All about it' }).click()
  await expect(page).toHaveURL(new RegExp(`entityId=${resultId}`))
  await page.getByRole('link', { name: 'This list as a file' }).click()
  await expect(page.getByLabel('To what', { exact: false }).last()).toHaveValue(resultId)
  await page.getByRole('button', { name: 'Ask for this list' }).click()
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(resultId)).toBeVisible()
})

test('an admin asks for a check of every chain, and sees what it found', async ({ open }) => {
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'super_admin' })).actor) })
  await page.goto('/admin/activity')
  await page.getByRole('link', { name: 'Is the record whole?' }).click()
  const check = page.getByRole('button', { name: 'Check everything now' })
  // One that another test asked for may be under way.
  await expect(check).toBeVisible({ timeout: 30_000 })
  await check.click()
  await expect(page.getByText(/The record is whole|The record was changed/).first()).toBeVisible({ timeout: 60_000 })
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await keepPictureOf(page, 'chains')
  }
  await page.goto('/admin')
  await expect(page.getByText('Faults in the record')).toBeVisible()
  await keepPictureOf(page, 'overview')
})

test('a clinic finds what one of its members did', async ({ open }) => {
  const { owner, member } = await newClinic()
  const technician = await member('technician')
  const patient = await newPatient(technician)
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto(`/clinic/activity?who=${encodeURIComponent(technician.email)}`)
  await expect(page.getByRole('link', { name: 'Open the patient' })).toHaveCount(1)
  await page.getByLabel('Who', { exact: true }).fill('nobody@test.example')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(patient.fullName)
})
