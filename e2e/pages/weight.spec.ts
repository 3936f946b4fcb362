import type { Request } from '@playwright/test'
import { makeResult } from '@/prisma/factories/make-result'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

const kilobyte = 1024
const budgets = { pageAndStyles: 50 * kilobyte, scripts: 170 * kilobyte } as const

test('a patient’s result comes to a phone in few bytes, and its viewer only when it is asked for', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient })
  const page = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  await page.goto(`/patient/results/${resultId}`, { waitUntil: 'networkidle' })
  const of = (...kinds: string[]) => requests.filter((request) => kinds.includes(request.resourceType()))
  const bytesOf = async (...kinds: string[]) => {
    const sizes = await Promise.all(of(...kinds).map((request) => request.sizes()))
    return sizes.reduce((total, { responseBodySize }) => total + responseBodySize, 0)
  }
  const [pageAndStyles, scripts] = [await bytesOf('document', 'stylesheet'), await bytesOf('script')]
  // A page that arrives has some weight; none would mean that nothing was measured.
  expect(Math.min(pageAndStyles, scripts)).toBeGreaterThan(kilobyte)
  expect(pageAndStyles).toBeLessThanOrEqual(budgets.pageAndStyles)
  expect(scripts).toBeLessThanOrEqual(budgets.scripts)
  const before = of('script').length
  await page.getByRole('button', { name: 'Show the pages here' }).click()
  await expect(page.getByRole('figure').locator('canvas')).toBeVisible()
  expect(of('script').length).toBeGreaterThan(before)
})

test('a result can be read while its scripts do not arrive', async ({ open, complaints }) => {
  complaints.foresee(/ERR_FAILED/)
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['pdf', 'csv'], notes: 'Please bring this along.' })
  const page = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(`/patient/results/${resultId}`)
  await expect(page.getByText('Please bring this along.')).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Haemoglobin')
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).first().click()
  expect((await arriving).suggestedFilename()).toMatch(/\.pdf$/)
})

test('every cookie is out of reach of scripts and of other sites', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeResult(owner, { patient, kinds: ['csv'] })
  const page = await open({ viewport: phone })
  await page.goto(linkIn(await waitForMail(patient.email)))
  await page.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(page).toHaveURL(/\/patient\/results\//)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name }) => name)).toContain('oodomedlink.patient')
  for (const { name, httpOnly, sameSite } of cookies)
    expect({ name, httpOnly, sameSite }).toEqual({
      name,
      httpOnly: true,
      sameSite: expect.stringMatching(/Lax|Strict/),
    })
})
