import { confirmEnrolment, startEnrolment } from '@/lib/members/enrol'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
import { ask } from '../fixtures/ask'
import { expectAccessible } from '../fixtures/axe'
import { newClinic } from '../fixtures/clinic'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { codeNow } from '../fixtures/people'
import { signInAsMember } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { dbAcrossClinics } from '@/lib/db'
import { currentTotpCode } from '@/lib/auth/totp'
import { Secret } from 'otpauth'

const password = 'nine grey parrots at dawn'

test('somebody is invited, joins, sets a second step up, signs in with it, and is suspended', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/status of 4\d\d/)
  const { owner } = await newClinic()
  const email = `new-${nextNumber()}@test.example`
  const boss = await open({ who: await signInAsMember(owner) })
  await boss.goto('/clinic/settings')
  await boss.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Members' }).click()
  await boss.getByLabel('E-mail address').fill(email)
  await boss.getByLabel('Role').selectOption('technician')
  await boss.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(boss.getByText('The invitation is on its way.')).toBeVisible()
  const link = linkIn(await waitForMail(email))
  // Mail scanners open links; that changes nothing.
  for (const method of ['GET', 'HEAD']) expect((await ask(link, { method })).status).toBe(200)

  const page = await open()
  await page.goto(link)
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Tunde Bakare')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/clinic')

  await boss.getByRole('button', { name: 'Ask every member for it' }).click()
  await expect(boss.getByText('The rule for the second step is saved.')).toBeVisible()
  await page.goto('/clinic/results')
  await expect(page).toHaveURL('/clinic/account')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.getByText('I cannot scan it').click()
  await expectAccessible(page)
  const key = (await page.locator('p.font-mono').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('Code').fill(currentTotpCode(Secret.fromBase32(key).bytes))
  await page.getByRole('button', { name: 'Switch the second step on' }).click()
  await expect(page.getByText(/Write these recovery codes down/)).toBeVisible()
  const [code = ''] = await page.locator('ul.font-mono li').allInnerTexts()
  await page.goto('/clinic/results')
  await expect(page).toHaveURL('/clinic/results')

  const again = await open()
  await again.goto('/clinic/sign-in')
  await again.getByLabel('E-mail address').fill(email)
  await again.getByLabel('Password').fill(password)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(again).toHaveURL('/clinic/sign-in/code')
  await again.goto('/clinic')
  await expect(again).toHaveURL(/\/clinic\/sign-in/)
  await again.goto('/clinic/sign-in/code')
  await again.getByLabel('Code').fill(code)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(again).toHaveURL(/\/clinic/)

  // The owner has no second step yet, so the rule leads them there first.
  await boss.goto('/clinic/settings/members')
  await expect(boss).toHaveURL('/clinic/account')
  await startEnrolment(owner)
  await confirmEnrolment(owner, { code: await codeNow(owner) })
  await boss.goto('/clinic/settings/members')
  await boss.getByRole('link', { name: 'Tunde Bakare' }).click()
  await boss.getByText('Suspend…').click()
  await expectAccessible(boss)
  await boss.getByRole('button', { name: 'Suspend Tunde Bakare' }).click()
  await expect(boss.getByText('The member is suspended, and signed out everywhere.')).toBeVisible()
  for (const browser of [page, again]) {
    await browser.goto('/clinic/results')
    await expect(browser).toHaveURL(/\/clinic\/sign-in/)
  }
})

test('the whole second step works without scripts', async ({ open }) => {
  const { owner } = await newClinic()
  const page = await open({ javaScriptEnabled: false, who: await signInAsMember(owner) })
  await page.goto('/clinic/account')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.getByLabel('Code').fill(await codeNow(owner))
  await page.getByRole('button', { name: 'Switch the second step on' }).click()
  await expect(page.locator('ul.font-mono li')).toHaveCount(10)
  await dbAcrossClinics.member.update({ where: { id: owner.memberId }, data: { totpLastStep: 0 } })
  const again = await open({ javaScriptEnabled: false })
  await again.goto('/clinic/sign-in')
  await again.getByLabel('E-mail address').fill(owner.email)
  await again.getByLabel('Password').fill(factoryPassword)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await again.getByLabel('Code').fill(await codeNow(owner))
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(again).toHaveURL('/clinic')
})
