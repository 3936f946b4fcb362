import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeResult } from '@/prisma/factories/make-result'
import { newExport } from '../fixtures/exports'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { signInAsAdmin } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

type Row = Record<string, string>

test('an admin asks for a clinic’s results, sees it being made, and downloads a file that says nothing of a patient', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'], reached: 'sent' })
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'admin' })).actor) })
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Exports', exact: true }).first().click()
  await expect(page.getByText('No list so far')).toBeVisible()

  await page.getByLabel('Clinic', { exact: false }).fill('cln_wrong')
  await page.getByRole('button', { name: 'Ask for this list' }).click()
  await expect(page.getByText('Paste a clinic’s number').first()).toBeVisible()
  await keepPictureOf(page, 'export-refused')

  await page.getByLabel('Clinic', { exact: false }).fill(owner.clinicPublicId)
  await page.getByRole('button', { name: 'Ask for this list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List: Results')
  // Nobody presses anything: the page finds out by itself.
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 30_000 })
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await keepPictureOf(page, 'export-ready')
  }
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^oodomedlink-results-.*\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  const rows = parse<Row>(text, { bom: true, columns: true })
  expect(rows).toMatchObject([{ Result: resultId, State: 'sent', Clinic: owner.clinicName }])
  expect(text).not.toContain(patient.fullName)
  expect(text).not.toContain('Full blood count')
})

test('without scripts: ask, look again, download; and cancel or try again what is not made', async ({ open }) => {
  const { actor } = await makeAdmin({ role: 'super_admin' })
  const page = await open({ who: await signInAsAdmin(actor), javaScriptEnabled: false, viewport: phone })
  await page.goto('/admin/exports?subject=clinics')
  await page.getByLabel('Kind of file').selectOption('excel')
  await page.getByRole('button', { name: 'Ask for this list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List: Clinics')
  await expect
    .poll(
      async () => {
        const again = page.getByRole('link', { name: 'Look again' })
        if (await again.isVisible()) await again.click()
        return page.getByRole('link', { name: 'Download' }).isVisible()
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  const answer = await page.request.get(`${page.url()}/file`)
  expect(answer.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; filename="oodomedlink-clinics-.*\.xlsx"/),
  })

  await page.goto(`/admin/exports/${await newExport(actor, 'waiting')}`)
  await expect(page.getByText('Waiting for its turn').first()).toBeVisible()
  await keepPictureOf(page, 'export-waiting')
  await page.getByRole('button', { name: 'Cancel this list' }).click()
  await expect(page.getByText('You no longer wanted this list')).toBeVisible()

  await page.goto(`/admin/exports/${await newExport(actor, 'failed')}`)
  await expect(page.getByText('The disk was full.')).toBeVisible()
  await keepPictureOf(page, 'export-failed')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByRole('link', { name: 'Download' }).isVisible()
      },
      { timeout: 30_000 },
    )
    .toBe(true)
})

test('a moderator has no exports, and no link to them', async ({ open, complaints }) => {
  // Such a page names no icon, so that the browser asks for its own.
  complaints.foresee(/403|favicon/)
  const page = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'moderator' })).actor) })
  await page.goto('/admin/activity')
  await expect(page.getByRole('link', { name: 'Exports' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'This list as a file' })).toHaveCount(0)
  await page.goto('/admin/exports')
  await expect(page.getByText('Your role does not open this page')).toBeVisible()
})
