import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
import { expectAccessible } from '../fixtures/axe'
import { newWord } from '../fixtures/clinic'
import { codeIn, waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

test('a doctor registers, is approved by an admin, signs in and forgets the password', async ({ open }) => {
  const email = `dr-${nextNumber()}@test.example`
  const name = `Dr Zainab ${newWord()}`
  const page = await open({ viewport: phone })
  await page.goto('/doctor/register')
  await page.getByLabel('Your name, as on your licence').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(factoryPassword)
  await page.getByLabel('Specialisation').fill('Cardiology')
  await page.getByLabel('Licence number').fill('MDCN/R/77120')
  await page.getByLabel('Country of the licence').selectOption('NG')
  await page.getByLabel('Time zone').selectOption('Africa/Lagos')
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await page.getByRole('link', { name: 'Enter the code' }).click()
  const mail = await waitForMail(email)
  expect(mail.subject).toBe('Your code for OodoMedLink')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Code', { exact: true }).fill(codeIn(mail))
  await page.getByLabel('The password that you chose').fill(factoryPassword)
  await page.getByRole('button', { name: 'Prove this address' }).click()
  await expect(page.getByText('Your address is proved.')).toBeVisible()

  // Proved, and still nobody: an admin looks first.
  const signIn = async (password: string) => {
    await page.goto('/doctor/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await signIn(factoryPassword)
  await expect(page.getByText('We are still looking at your registration.')).toBeVisible()
  await page.goto('/doctor')
  await expect(page).toHaveURL(/\/doctor\/sign-in/)

  const admin = await open({ who: await signInAsAdmin((await makeAdmin()).actor) })
  await admin.goto('/admin/doctors?state=waiting')
  await admin.getByRole('link', { name }).click()
  await expect(admin.getByText('MDCN/R/77120', { exact: true })).toBeVisible()
  await admin.getByLabel('What you found').fill('In the register of the council, seen today.')
  await admin.getByRole('button', { name: 'Keep this' }).click()
  await expect(admin.getByText('What you wrote is kept.')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Approve this doctor' }).click()
  await expect(admin.getByText('The doctor can sign in now')).toBeVisible()
  expect((await waitForMail(email, 2)).subject).toBe('Your registration was approved')

  await signIn(factoryPassword)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expectAccessible(page)

  // A new password by a code ends what is open.
  const elsewhere = await open({ viewport: phone })
  await elsewhere.goto('/doctor/forgot')
  await elsewhere.getByLabel('E-mail address').fill(email)
  await elsewhere.getByRole('button', { name: 'Send me a code' }).click()
  await elsewhere.getByRole('link', { name: 'Enter the code' }).click()
  await elsewhere.getByLabel('E-mail address').fill(email)
  await elsewhere.getByLabel('Code', { exact: true }).fill(codeIn(await waitForMail(email, 3)))
  await elsewhere.getByLabel('New password').fill('another-password-1')
  await elsewhere.getByRole('button', { name: 'Choose this password' }).click()
  await expect(elsewhere.getByText('The new password holds from now on.')).toBeVisible()
  await page.goto('/doctor/devices')
  await expect(page).toHaveURL(/\/doctor\/sign-in/)
  await signIn('another-password-1')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  // A suspension ends the session at its next request.
  await admin.getByText('Suspend this doctor…').click()
  await admin.getByLabel('Reason').fill('The licence has run out.')
  await admin.getByRole('button', { name: `Suspend ${name}` }).click()
  await expect(admin.getByText('The doctor is suspended')).toBeVisible()
  await page.goto('/doctor/account')
  await expect(page).toHaveURL(/\/doctor\/sign-in/)
})
