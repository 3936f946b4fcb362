import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dbAcrossClinics } from '@/lib/db'
import { revertSetting } from '@/lib/system-settings/change-setting'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { signInAsAdmin } from '../fixtures/sign-in'
import { settingVersion } from '../fixtures/storage'
import { desk, expect, phone, test } from '../fixtures/test'

/** Keeps a picture where SCREENSHOTS names a folder, for people to look at. */
async function keep(page: Page, name: string) {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true })
  }
}

const card = (page: Page, key: string) => page.locator(`#${key}`)

test('a super admin changes a setting without scripts, sees its history, and puts an earlier value back', async ({
  open,
}) => {
  const { actor } = await makeAdmin({ role: 'super_admin', fullName: 'Ngozi Eze' })
  const page = await open({ who: await signInAsAdmin(actor), javaScriptEnabled: false, viewport: phone })
  await page.goto('/admin/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  const setting = card(page, 'retentionAuditYears')
  await setting.getByLabel('In years').fill('0')
  await setting.getByRole('button', { name: 'Save' }).click()
  await expect(card(page, 'retentionAuditYears').getByText('Enter a whole number from 1 to 100.').first()).toBeVisible()
  await card(page, 'retentionAuditYears').getByLabel('In years').fill('12')
  await card(page, 'retentionAuditYears').getByLabel('Why').fill('The law of the country asks for it.')
  await card(page, 'retentionAuditYears').getByRole('button', { name: 'Save' }).click()
  await expect(card(page, 'retentionAuditYears').getByText('Saved.')).toBeVisible()
  await expect(card(page, 'retentionAuditYears').getByText('12 years')).toBeVisible()
  await keep(page, 'settings')

  await card(page, 'retentionAuditYears')
    .getByRole('link', { name: /^History/ })
    .click()
  await expect(page.getByText('The law of the country asks for it.').first()).toBeVisible()
  await expect(page.getByRole('main').getByText('Ngozi Eze').first()).toBeVisible()
  await keep(page, 'setting')
  await page.getByRole('button', { name: 'Back to the default' }).click()
  await expect(page.getByText('Put back. It holds everywhere')).toBeVisible()
  await page.getByRole('button', { name: 'Put this back' }).first().click()
  await expect(page.getByText('Put back. It holds everywhere')).toBeVisible()
  await expect(page.getByText('12 years').first()).toBeVisible()
  await revertSetting(actor, {
    settingKey: 'retentionAuditYears',
    version: Number(await settingVersion('retentionAuditYears')),
  })
})

test('of two admins who change one setting at once, the second is told and shown nothing but the truth', async ({
  open,
}) => {
  const [one, two] = [await makeAdmin({ role: 'super_admin' }), await makeAdmin({ role: 'super_admin' })]
  const pages = [
    await open({ who: await signInAsAdmin(one.actor) }),
    await open({ who: await signInAsAdmin(two.actor) }),
  ]
  for (const page of pages) await page.goto('/admin/settings')
  const week = randomInt(1000, 1_000_000)
  for (const [index, page] of pages.entries()) {
    await card(page, 'registrationClosedWords')
      .getByLabel('At most 300')
      .fill(`Closed until week ${week + index}.`)
    await card(page, 'registrationClosedWords').getByRole('button', { name: 'Save' }).click()
    if (index === 0) await expect(card(page, 'registrationClosedWords').getByText('Saved.')).toBeVisible()
  }
  const second = pages[1]
  if (!second) throw new Error('There is no second page.')
  await expect(second.getByText('Somebody has changed this meanwhile.').first()).toBeVisible()
  await second.goto('/admin/settings')
  await expect(card(second, 'registrationClosedWords').getByText(`Closed until week ${week}.`).first()).toBeVisible()
})

test('an admin and a moderator see what holds and change nothing', async ({ open }) => {
  for (const role of ['admin', 'moderator'] as const) {
    const page = await open({ who: await signInAsAdmin((await makeAdmin({ role })).actor) })
    await page.goto('/admin/settings')
    await expect(page.getByText('Only a super admin changes it.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  }
})

test('a notice stands on every page of every portal within three seconds, as text and not as markup', async ({
  open,
}) => {
  const { actor } = await makeAdmin({ role: 'super_admin' })
  const admin = await open({ who: await signInAsAdmin(actor) })
  const visitor = await open()
  await visitor.goto('/')
  const text = '<b>Tonight</b> from 22:00 to 23:00 & nothing is lost.'
  await admin.goto('/admin/settings')
  await card(admin, 'maintenanceBanner').getByLabel('Text').fill(text)
  await card(admin, 'maintenanceBanner').getByRole('button', { name: 'Save' }).click()
  await expect(card(admin, 'maintenanceBanner').getByText('Saved.')).toBeVisible()
  const saved = Date.now()
  try {
    for (const path of ['/', '/patient/sign-in', '/clinic/sign-in', '/doctor/sign-in', '/admin/sign-in', '/s']) {
      await expect(async () => {
        await visitor.goto(path)
        await expect(visitor.locator('#maintenance-notice')).toHaveText(text, { timeout: 500 })
      }, path).toPass({ timeout: 10_000 })
      if (path === '/') expect(Date.now() - saved).toBeLessThan(6000)
    }
    await keep(visitor, 'notice')
  } finally {
    const { version } = await dbAcrossClinics.systemSetting.findUniqueOrThrow({
      where: { settingKey: 'maintenanceBanner' },
    })
    await revertSetting(actor, { settingKey: 'maintenanceBanner', version })
  }
})
