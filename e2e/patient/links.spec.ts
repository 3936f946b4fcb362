import { makeResult } from '@/prisma/factories/make-result'
import { dbAcrossClinics } from '@/lib/db'
import { ask } from '../fixtures/ask'
import { callAction, outcomeOf } from '../fixtures/call-action'
import { newClinic, newPatient } from '../fixtures/clinic'
import { codeIn, linkIn, waitForMail } from '../fixtures/mailbox'
import { expect, phone, test } from '../fixtures/test'

async function announced() {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const mail = await waitForMail(patient.email)
  return { owner, patient, resultId, link: linkIn(mail), code: codeIn(mail) }
}

test('a mail scanner that opens the link in every way, scripts and all, leaves link and code usable', async ({
  open,
  complaints,
}) => {
  const { link, code, patient, resultId } = await announced()
  complaints.foresee(/status of 4\d\d/)
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) {
    const answer = await ask(link, { method })
    expect(answer.headers['set-cookie'], method).toBeUndefined()
  }
  const scanner = await open()
  await scanner.goto(link, { waitUntil: 'networkidle' })
  // It moves the mouse over everything, and lets every script of the page have its turn.
  for (const button of await scanner.getByRole('button').all()) await button.hover()
  await scanner.waitForFunction(() => document.readyState === 'complete' && performance.now() > 2000)
  expect(await scanner.context().cookies()).toEqual([])
  const tried = await dbAcrossClinics.signInLink.findMany({ where: { contactValue: patient.email } })
  expect(tried.map(({ usedAt, codeAttempts }) => ({ usedAt, codeAttempts }))).toEqual([
    { usedAt: null, codeAttempts: 0 },
  ])
  const page = await open({ viewport: phone })
  await page.goto('/patient/sign-in')
  await page.getByLabel('E-mail address').last().fill(patient.email)
  await page.getByLabel('Code of eight digits').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/patient/results/${resultId}`)
})

test('a used link says so, and one tap on it brings a new message that opens the same result', async ({ open }) => {
  const { link, patient, resultId } = await announced()
  const first = await open({ viewport: phone })
  await first.goto(link)
  await first.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(first).toHaveURL(`/patient/results/${resultId}`)
  const second = await open({ viewport: phone })
  await second.goto(link)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used any more')
  await second.getByRole('button', { name: 'Send me a new link' }).click()
  await expect(second.getByText('A new message is on its way')).toBeVisible()
  await second.goto(linkIn(await waitForMail(patient.email, 2)))
  await second.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(second).toHaveURL(`/patient/results/${resultId}`)
})

test('of two presses on one link at once one signs in, and the other is told how to go on', async () => {
  const { link, patient } = await announced()
  const { pathname } = new URL(link)
  const token = pathname.split('/').at(-1) ?? ''
  const press = () => callAction('patient/actions.ts spendLinkAction', { page: pathname, fields: { token } })
  const answers = await Promise.all([press(), press(), press()])
  const outcomes = answers.map(outcomeOf)
  expect(outcomes.filter(({ status }) => status === 'redirected')).toHaveLength(1)
  for (const { message } of outcomes.filter(({ status }) => status === 'refused'))
    expect(message).toContain('get a new one with the button below')
  expect(answers.filter(({ headers }) => headers['set-cookie']?.some((line) => /patient=e/.test(line)))).toHaveLength(1)
  const sessions = { account: { contacts: { some: { value: patient.email } } } }
  expect(await dbAcrossClinics.session.count({ where: sessions })).toBe(1)
})

test('a link opens the result that it was sent for, not the newest', async ({ open }) => {
  const { link, owner, patient, resultId } = await announced()
  await makeResult(owner, { patient, kinds: ['csv'], panel: 'lipidProfile' })
  await waitForMail(patient.email, 2)
  const page = await open({ viewport: phone })
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in and open' }).click()
  await expect(page).toHaveURL(`/patient/results/${resultId}`)
})

test('a link that runs out, is withdrawn or never was looks the same', async () => {
  const { link, patient } = await announced()
  const never = link.replace(/[\w-]{43}$/, 'x'.repeat(43))
  await dbAcrossClinics.signInLink.updateMany({
    where: { contactValue: patient.email },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  const wordsOf = async (address: string) => {
    const { status, text } = await ask(address)
    const { pathname } = new URL(address)
    const visible = text.replace(/<script[\s\S]*?<\/script>/g, '').replace(/nonce="[^"]*"/g, '')
    return { status, text: visible.replaceAll(pathname.split('/').at(-1) ?? '', 'TOKEN') }
  }
  expect(await wordsOf(link)).toEqual(await wordsOf(never))
})
