import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

test('a sign-in that its owner ends elsewhere is over at that device’s next request', async ({ open }) => {
  const { owner } = await newClinic()
  const { email } = await newPatient(owner)
  const lost = await open({ who: await signInAsPatient(email), viewport: phone })
  await lost.goto('/patient')
  await expect(lost.getByRole('heading', { level: 1 })).toHaveText('My results')
  const here = await open({ who: await signInAsPatient(email), viewport: phone })
  await here.goto('/patient/devices')
  await here.getByRole('button', { name: 'End this sign-in' }).click()
  await expect(here.getByRole('button', { name: 'End this sign-in' })).toHaveCount(0)
  await lost.reload()
  await expect(lost).toHaveURL('/patient/sign-in')
  await here.goto('/patient')
  await expect(here).toHaveURL('/patient')
})
