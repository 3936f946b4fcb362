import { factoryPassword } from '@/prisma/factories/make-clinic'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { currentTotpCode } from '@/lib/auth/totp'
import { ask } from '../fixtures/ask'
import { newClinic } from '../fixtures/clinic'
import { linkIn, waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin, signInAsMember } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

const newPassword = 'nine grey parrots at dawn'

const portals = {
  clinic: async () => {
    const { owner } = await newClinic()
    return { email: owner.email, who: await signInAsMember(owner), code: () => undefined }
  },
  admin: async () => {
    const { actor, totpSecret } = await makeAdmin({ role: 'admin' })
    return { email: actor.email, who: await signInAsAdmin(actor), code: () => currentTotpCode(totpSecret) }
  },
} as const

for (const portal of ['clinic', 'admin'] as const)
  test(`who forgot the password of the ${portal}’s portal chooses a new one, which ends every open sign-in`, async ({
    open,
  }) => {
    const { email, who, code } = await portals[portal]()
    const old = await open({ who })
    await old.goto(`/${portal}`)
    await expect(old).toHaveURL(`/${portal}`)
    const page = await open()
    await page.goto(`/${portal}/sign-in`)
    await page.getByRole('link', { name: 'I forgot my password' }).click()
    await expect(page).toHaveURL(`/${portal}/forgot`)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByText('a message with a link is on its way')).toBeVisible()
    const link = linkIn(await waitForMail(email))
    expect((await ask(link)).status).toBe(200)
    await page.goto(link)
    await page.getByLabel('New password').fill(newPassword)
    await page.getByRole('button', { name: 'Save the new password' }).click()
    await expect(page.getByText(/new password holds/)).toBeVisible()
    await old.reload()
    await expect(old).toHaveURL(`/${portal}/sign-in`)

    const signIn = async (password: string) => {
      await page.goto(`/${portal}/sign-in`)
      await page.getByLabel('E-mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      const digits = code()
      if (digits) await page.getByLabel('Code', { exact: true }).fill(digits)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    }
    await signIn(factoryPassword)
    await expect(page.getByText(/do not fit together/)).toBeVisible()
    await signIn(newPassword)
    await expect(page).toHaveURL(`/${portal}`)

    const again = await open()
    await again.goto(link)
    await again.getByLabel('New password').fill('another one that nobody should get')
    await again.getByRole('button', { name: 'Save the new password' }).click()
    await expect(again.getByText(/was used already or has run out/)).toBeVisible()
  })
