import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
import { currentTotpCode } from '@/lib/auth/totp'
import { lastingCode, newAdmin } from '../fixtures/administration'
import { expectAccessible } from '../fixtures/axe'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'
import { keepPictureOf } from '../fixtures/keep-picture'

const password = 'nine grey parrots'

/** The key that a person would type into their telephone. */
async function secretOn(page: import('@playwright/test').Page): Promise<Uint8Array> {
  const text = await page.locator('.font-mono').first().textContent()
  const letters = (text ?? '').replaceAll(' ', '')
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

for (const javaScriptEnabled of [true, false])
  test(`somebody is invited, proves password and telephone together, and signs in, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    open,
  }) => {
    const email = `invited-${nextNumber()}@test.example`
    const { actor } = await makeAdmin()
    const page = await open({ who: await signInAsAdmin(actor), javaScriptEnabled })
    await page.goto('/admin/people')
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Role').selectOption({ label: 'Moderator' })
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByText('The invitation is on its way.')).toBeVisible()
    await keepPictureOf(page, 'people')

    const newcomer = await open({ viewport: phone, javaScriptEnabled })
    await newcomer.goto(linkIn(await waitForMail(email)))
    if (javaScriptEnabled) await expectAccessible(newcomer)
    await keepPictureOf(newcomer, 'join')
    const secret = await secretOn(newcomer)
    const fill = async (code: string) => {
      await newcomer.getByLabel('Your name').fill('Tobi Newcomer')
      await newcomer.getByRole('textbox', { name: 'Password' }).fill(password)
      await newcomer.getByLabel('Code', { exact: true }).fill(code)
      await newcomer.getByRole('button', { name: 'Join' }).click()
    }
    await fill('000000')
    await expect(newcomer.getByRole('alert').filter({ hasText: 'This code does not fit' })).toBeVisible()
    expect(await dbAcrossClinics.admin.count({ where: { email } })).toBe(0)
    await fill(currentTotpCode(secret))
    await expect(newcomer.getByText('Your password and your telephone are proved.')).toBeVisible()
    await expect(newcomer.locator('li').filter({ hasText: /^\w{5}-\w{5}$/ })).toHaveCount(10)
    await keepPictureOf(newcomer, 'joined')

    await newcomer.goto('/admin/sign-in')
    await newcomer.getByLabel('E-mail address').fill(email)
    await newcomer.getByRole('textbox', { name: 'Password' }).fill(password)
    await newcomer.getByLabel('Code').fill(lastingCode(secret))
    await newcomer.getByRole('button', { name: 'Sign in' }).click()
    await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Overview')
    // A moderator looks, and manages nobody.
    await newcomer.goto('/admin/people')
    await expect(newcomer.getByRole('heading', { name: 'Invite somebody' })).toHaveCount(0)
  })

for (const javaScriptEnabled of [true, false])
  test(`a dangerous act asks for the password again, and nothing that was typed is lost, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    open,
  }) => {
    const { actor } = await makeAdmin()
    const who = await signInAsAdmin(actor)
    await dbAcrossClinics.session.update({
      where: { publicId: who.sessionId },
      data: { steppedUpAt: new Date(Date.now() - 3_600_000) },
    })
    const person = await newAdmin('moderator')
    const page = await open({ who, javaScriptEnabled })
    await page.goto(`/admin/people/${person.adminPublicId}`)
    if (javaScriptEnabled) await expectAccessible(page)
    await keepPictureOf(page, 'person')
    await page.getByLabel('Role').selectOption({ label: 'Admin' })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('please give your password again')).toBeVisible()
    await keepPictureOf(page, 'step-up')
    await expect(page.getByLabel('Role')).toHaveValue('admin')
    await page.getByLabel('Your password').fill('not this one')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('This is not your password.')).toBeVisible()
    await page.getByLabel('Your password').fill(factoryPassword)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The new role holds from now on.')).toBeVisible()

    // In a box that opens by a press, too.
    await dbAcrossClinics.session.update({ where: { publicId: who.sessionId }, data: { steppedUpAt: null } })
    await page.getByText('Renew the second step…').click()
    await page.getByRole('button', { name: 'Take the second step away' }).click()
    await expect(page.getByText('please give your password again')).toBeVisible()
    await page.getByLabel('Your password').fill(factoryPassword)
    await page.getByRole('button', { name: 'Take the second step away' }).click()
    await expect(page.getByText('Their second step is taken away')).toBeVisible()
    expect((await waitForMail(person.email, 2)).text).toContain('second step')
  })

test('a changed role and a suspension hold at the next request of an open sign-in', async ({ open }) => {
  const [boss, person] = [await newAdmin('super_admin'), await newAdmin('admin')]
  const theirs = await open({ who: await signInAsAdmin(person) })
  await theirs.goto('/admin/people')
  await expect(theirs.getByRole('heading', { name: 'Invite somebody' })).toBeVisible()

  const page = await open({ who: await signInAsAdmin(boss) })
  await page.goto(`/admin/people/${person.adminPublicId}`)
  await expect(page.getByRole('heading', { name: 'Open sign-ins' })).toBeVisible()
  await page.getByLabel('Role').selectOption({ label: 'Moderator' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The new role holds from now on.')).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'Invite somebody' })).toHaveCount(0)

  await page.getByText('Suspend…').click()
  await page.getByRole('button', { name: `Suspend ${person.fullName}` }).click()
  await expect(page.getByText('They are suspended')).toBeVisible()
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/admin\/sign-in/)
})

test('an admin makes recovery codes, changes the password, and signs in with a recovery code', async ({ open }) => {
  const { actor } = await makeAdmin({ role: 'moderator' })
  const page = await open({ who: await signInAsAdmin(actor) })
  await page.goto('/admin/account')
  await expectAccessible(page)
  await keepPictureOf(page, 'account')
  await page.getByRole('button', { name: 'Make ten new codes' }).click()
  await expect(page.getByText('Write these down')).toBeVisible()
  const code = (await page.locator('.font-mono li').first().textContent()) ?? ''
  await page.getByLabel('Password until now').fill(factoryPassword)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your new password holds.')).toBeVisible()

  const elsewhere = await open()
  await elsewhere.goto('/admin/sign-in')
  await elsewhere.getByLabel('E-mail address').fill(actor.email)
  await elsewhere.getByRole('textbox', { name: 'Password' }).fill(password)
  await elsewhere.getByLabel('Code').fill(code)
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('the table of roles is the one by which doors open', async ({ open }) => {
  const page = await open({ who: await signInAsAdmin(await newAdmin('moderator')) })
  await page.goto('/admin/people/roles')
  await keepPictureOf(page, 'roles')
  const row = page.getByRole('row', { name: /End others’ sign-ins/ })
  await expect(row.getByRole('cell')).toHaveText(['Yes', 'No', 'No'])
})
