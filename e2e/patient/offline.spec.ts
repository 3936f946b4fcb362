import { nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'
import { newClinic } from '../fixtures/clinic'
import { keepPictureOf } from '../fixtures/keep-picture'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

test('the last results stay readable without a connection where that is switched on, sealed, and are gone after signing out', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  const { owner } = await newClinic()
  const email = `offline-${nextNumber()}@test.example`
  const patient = await makePatient(owner, { email })
  const { resultId } = await makeValues(owner, { patient, lines: [lowIron, normalSodium] })
  const page = await open({ who: await signInAsPatient(email), viewport: phone })
  const kept = () =>
    page.evaluate(async () => {
      const request = indexedDB.open('oodomedlink-kept', 1)
      await new Promise((resolve) => request.addEventListener('success', resolve))
      const { result: database } = request
      if (!database.objectStoreNames.contains('copies')) return []
      const all = database.transaction('copies').objectStore('copies').getAll()
      await new Promise((resolve) => all.addEventListener('success', resolve))
      database.close()
      const rows = all.result as { box: ArrayBuffer }[]
      return rows.map(({ box }) => new TextDecoder('latin1').decode(box))
    })
  // Before it is switched on nothing is kept.
  await page.goto(`/patient/results/${resultId}`)
  await expect(page.getByText('Ferritin').first()).toBeVisible()
  await page.goto('/patient/offline')
  await keepPictureOf(page, 'offline-switch')
  await page.getByRole('button', { name: 'Keep them on this device' }).click()
  await expect(page.getByText('It is on here.')).toBeVisible()
  expect(await kept()).toEqual([])
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`/patient/results/${resultId}`)
  await expect.poll(async () => (await kept()).length).toBe(1)
  expect((await kept()).join()).not.toMatch(/Ferritin|Sodium/)
  await page.context().setOffline(true)
  await page.goto('/patient')
  await expect(page.getByRole('heading', { name: 'Kept on this device' })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Ferritin')
  await keepPictureOf(page, 'offline')
  await page.context().setOffline(false)
  await page.goto('/patient')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/patient/sign-in')
  await expect.poll(kept).toEqual([])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
