import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dbAcrossClinics } from '@/lib/db'
import { countStorage } from '@/lib/files/count-storage'
import { masterKeys } from '@/lib/files/key-ring'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { newClinic, newPatient } from '../fixtures/clinic'
import { makeResult } from '@/prisma/factories/make-result'
import { signInAsAdmin } from '../fixtures/sign-in'
import { newFileUnderOlderKey, newMove, newRotation } from '../fixtures/storage'
import { desk, expect, phone, test } from '../fixtures/test'

async function keep(page: Page, name: string) {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true })
  }
}

const work = (page: Page, hidden: string) =>
  page.getByRole('listitem').filter({ has: page.locator(`input[value="${hidden}"]`) })

test('a change of keys goes on from the page, and the worker brings the files under the newest key', async ({
  open,
}) => {
  const { actor } = await makeAdmin({ role: 'super_admin' })
  const { owner } = await newClinic()
  const storageKey = await newFileUnderOlderKey(owner.clinicId)
  const rotationId = await newRotation(actor, { isPaused: true, totalItems: 1 })
  const page = await open({ who: await signInAsAdmin(actor), javaScriptEnabled: false })
  await page.goto('/admin/storage')
  await keep(page, 'storage-paused')
  await work(page, rotationId).getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('It goes on.')).toBeVisible()
  const current = masterKeys().current
  await expect
    .poll(
      async () => (await dbAcrossClinics.keyRotation.findUniqueOrThrow({ where: { publicId: rotationId } })).finishedAt,
      {
        timeout: 30_000,
      },
    )
    .not.toBeNull()
  expect((await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { storageKey } })).masterKeyId).toBe(current)
  await page.goto('/admin/storage')
  await expect(page.getByText('Finished').first()).toBeVisible()
})

test('a move is paused, goes on and is cancelled from the page', async ({ open }) => {
  const { actor } = await makeAdmin({ role: 'super_admin' })
  const page = await open({ who: await signInAsAdmin(actor) })
  const cancelled = await newMove(actor)
  await page.goto('/admin/storage')
  await work(page, cancelled).getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('It is paused.')).toBeVisible()
  await work(page, cancelled).getByText('Cancel…').click()
  await keep(page, 'storage-cancel')
  await page.setViewportSize(desk)
  await work(page, cancelled).getByRole('button', { name: 'Cancel it' }).click()
  await expect(page.getByText('It is cancelled.')).toBeVisible()
  const row = await dbAcrossClinics.storageMove.findUniqueOrThrow({ where: { publicId: cancelled } })
  expect(row).toMatchObject({ openSlot: null, cancelledAt: expect.any(Date) })
})

test('what lies where is told in counts and sizes, and never whose it is or what it is called', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeResult(owner, { patient, kinds: ['pdf'] })
  await countStorage()
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'admin' })).actor) })
  await page.goto('/admin/storage')
  await expect(page.getByRole('row').filter({ hasText: 'Local disk' }).first()).toContainText(/\d/)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  for (const secret of [patient.fullName, owner.clinicName, '.pdf'])
    await expect(page.locator('body')).not.toContainText(secret)
  await keep(page, 'storage-figures')
})

test('a moderator has no such page, nor a way to it in the menu', async ({ open, complaints }) => {
  complaints.foresee(/403/)
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'moderator' })).actor) })
  await page.goto('/admin')
  await expect(page.getByRole('link', { name: 'Settings' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Storage' })).toHaveCount(0)
  expect((await page.goto('/admin/storage'))?.status()).toBe(403)
})
