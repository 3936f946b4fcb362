import { makeResult } from '@/prisma/factories/make-result'
import { expectAccessible } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { picture } from '../fixtures/people'
import { signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

test('a clinic’s name, colour and logo stand on its patient’s page, and only a colour that can be read', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const page = await open({ who: await signInAsMember(owner) })
  await page.goto('/clinic/settings/profile')
  await page.getByLabel('Name', { exact: true }).fill('Ìlera Diagnostics')
  await page.getByLabel('Colour').fill('#ff8800')
  await page.getByRole('button', { name: 'Save the profile' }).click()
  const words = page.getByText(/The nearest that works is #[0-9a-f]{6}/).first()
  await expect(words).toBeVisible()
  const nearest = /#[0-9a-f]{6}/.exec(await words.innerText())?.[0] ?? ''
  await page.getByLabel('Colour').fill(nearest)
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await expect(page.getByText('The profile is saved.')).toBeVisible()
  const choose = page.getByLabel('Logo', { exact: true })
  await choose.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await page.getByRole('button', { name: 'Upload the logo' }).click()
  await expect(page.getByText(/This picture cannot be read/)).toBeVisible()
  await choose.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await picture() })
  await page.getByRole('button', { name: 'Upload the logo' }).click()
  await expect(page.getByText('The new logo is in place.')).toBeVisible()
  await expectAccessible(page)

  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const reader = await open({ who: await signInAsPatient(patient.email), viewport: { width: 360, height: 740 } })
  await reader.goto('/patient')
  await expect(reader.getByText('Ìlera Diagnostics')).toBeVisible()
  await reader.goto(`/patient/results/${resultId}`)
  const band = reader.locator('[data-clinic-band]')
  await expect(band).toContainText('Ìlera Diagnostics')
  const drawn = await band.evaluate((node) => getComputedStyle(node).backgroundColor)
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(nearest.slice(at, at + 2), 16))
  expect(drawn).toBe(`rgb(${red}, ${green}, ${blue})`)
  const logo = band.locator('img')
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await expectAccessible(reader)
  await reader.screenshot({ path: 'test-results/patient-band.png', fullPage: true })
})
