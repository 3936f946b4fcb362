import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeDocument, makeResult } from '@/prisma/factories/make-result'
import { lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'
import { newClinic } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

/** What a patient takes along: everything as an archive, and one result as a file with a lock. */

const newEmail = () => `along-${nextNumber()}@test.example`

test('a locked file opens without a connection, with its passcode and with no other', async ({ open, browser }) => {
  const { owner } = await newClinic()
  const email = newEmail()
  const patient = await makePatient(owner, { email })
  const { resultId } = await makeResult(owner, { patient, kinds: ['image'], notes: 'Drink <b>water</b>.' })
  const page = await open({ who: await signInAsPatient(email), viewport: phone, javaScriptEnabled: false })
  await page.goto(`/patient/results/${resultId}`)
  await page.getByText('Take this result along as a locked file').click()
  await page.getByLabel('Passcode').fill('five green tins')
  await keepPictureOf(page, 'locked-form')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the locked file' }).click()
  const folder = await mkdtemp(join(tmpdir(), 'locked-'))
  const path = join(folder, 'result.html')
  await (await arriving).saveAs(path)
  expect(await readFile(path, 'utf8')).not.toContain('Full blood count')
  const offline = await browser.newContext({ offline: true, viewport: phone })
  try {
    const locked = await offline.newPage()
    const asked: string[] = []
    locked.on('request', (request) => asked.push(request.url()))
    await locked.goto(pathToFileURL(path).toString())
    await locked.getByLabel('Passcode').fill('not the passcode')
    await locked.getByRole('button', { name: 'Open' }).click()
    await expect(locked.getByText('This passcode does not open it.')).toBeVisible()
    await locked.getByLabel('Passcode').fill('five green tins')
    await locked.getByRole('button', { name: 'Open' }).click()
    await expect(locked.getByRole('heading', { name: 'Full blood count' })).toBeVisible()
    // What was written is text, whatever it looks like.
    await expect(locked.getByText('Drink <b>water</b>.')).toBeVisible()
    const picture = locked.getByRole('img')
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
    await keepPictureOf(locked, 'locked-open')
    const saving = locked.waitForEvent('download')
    await locked.getByRole('link').click()
    const bytes = await readFile(await (await saving).path())
    expect(bytes.equals(await makeDocument(owner, { patient }, 'image'))).toBe(true)
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  } finally {
    await offline.close()
    await rm(folder, { recursive: true })
  }
})

test('everything comes as one archive, made while the patient waits, without scripts', async ({ open }) => {
  const { owner } = await newClinic()
  const email = newEmail()
  const patient = await makePatient(owner, { email })
  await makeResult(owner, { patient, kinds: ['pdf'] })
  await makeValues(owner, { patient, lines: [lowIron, normalSodium] })
  const page = await open({ who: await signInAsPatient(email), viewport: phone, javaScriptEnabled: false })
  await page.goto('/patient/account')
  await keepPictureOf(page, 'account')
  await page.getByRole('link', { name: 'Take everything along' }).click()
  await page.getByRole('button', { name: 'Make the archive' }).click()
  await expect(page.getByText('It is being made. This page shows')).toBeVisible()
  await expect(async () => {
    await page.goto('/patient/takeaway')
    await expect(page.getByText('It is ready until')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await keepPictureOf(page, 'takeaway')
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const entries = unzipSync(new Uint8Array(await readFile(await (await arriving).path())))
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['index.html', 'values.csv', 'fhir.json']))
  const other = await open({ who: await signInAsPatient(email), viewport: phone })
  await other.goto('/patient/takeaway')
  await expect(other.getByText('It was asked for by another sign-in')).toBeVisible()
})
