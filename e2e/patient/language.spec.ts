import { makeResult } from '@/prisma/factories/make-result'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

for (const javaScriptEnabled of [true, false])
  test(`a patient changes to French and stays there, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    open,
  }) => {
    const { owner } = await newClinic()
    const patient = await newPatient(owner)
    const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
    const page = await open({ who: await signInAsPatient(patient.email), viewport: phone, javaScriptEnabled })
    await page.goto(`/patient/results/${resultId}`)
    await page.getByRole('button', { name: 'Français' }).click()
    await expect(page).toHaveURL(`/patient/results/${resultId}`)
    await expect(page.getByText('Que faire maintenant')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.goto('/patient')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes résultats')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My results')
  })

test('a browser that asks for French gets French before anybody has signed in', async ({ open }) => {
  const page = await open({ locale: 'fr-SN', viewport: phone })
  await page.goto('/patient/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voir vos résultats')
})
