import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { askForLinkInput, spendCodeInput } from '@/lib/auth/schema'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { type Carriers, startCarriers } from '@/lib/texts/testing/start-carriers'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'

const visitor = makeVisitorActor(noOrigin)
let carriers: Carriers
let actor: ClinicActor
let sendSignInLink: typeof import('@/lib/accounts/send-sign-in-link').sendSignInLink
let spendCode: typeof import('@/lib/accounts/spend-link').spendCode
let numbers = Math.floor(Math.random() * 1_000_000)
const newPhone = () => `+234807${String((numbers += 1) % 10_000_000).padStart(7, '0')}`

beforeAll(async () => {
  carriers = await startCarriers()
  vi.stubEnv('TWILIO_BASE_URL', carriers.url)
  vi.resetModules()
  ;({ sendSignInLink } = await import('@/lib/accounts/send-sign-in-link'))
  ;({ spendCode } = await import('@/lib/accounts/spend-link'))
  actor = await makeMember(await makeClinic())
})
afterAll(() => carriers.close())

const asked = (phone: string) => sendSignInLink({ kind: 'phone', value: phone, language: 'en' })
const textsTo = (phone: string) => carriers.texts.filter(({ to }) => to === phone)

test('one field takes an address or a number, and says what either has to look like', () => {
  const read = (email: string) => askForLinkInput.safeParse({ email })
  expect(read(' Ada@Test.Example ').data).toEqual({ email: { kind: 'email', value: 'ada@test.example' } })
  expect(read('+234 803 123 4567').data).toEqual({ email: { kind: 'phone', value: '+2348031234567' } })
  for (const wrong of ['', 'ada', '0803 123 4567', 'ada@', '+1']) expect(read(wrong).success).toBe(false)
})

test('a number that a clinic knows gets a link and a code, which sign in to that patient’s results', async () => {
  const phone = newPhone()
  await makePatient(actor, { phone })
  await asked(phone)
  const [text] = textsTo(phone)
  const code = /(\d{4}) (\d{4})/.exec(text?.body ?? '')?.[0] ?? ''
  const spent = await spendCode(visitor, spendCodeInput.parse({ email: phone, code }))
  const session = await findAccountSession(spent.sessionPublicId)
  expect(session?.patients).toHaveLength(1)
})

test('a number that no clinic knows gets nothing: every text is paid for', async () => {
  const phone = newPhone()
  await asked(phone)
  expect(textsTo(phone)).toEqual([])
})

test('a number gets so many sign-in texts in a day and no more', async () => {
  const phone = newPhone()
  await makePatient(actor, { phone })
  for (let index = 0; index < 15; index += 1) await asked(phone)
  expect(textsTo(phone)).toHaveLength(12)
})

test('nor do numbers that lie side by side, which is how a fraud earns by texts', async () => {
  const block = `+234808${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`
  const phones = Array.from({ length: 7 }, (_, index) => `${block}00${index}`)
  for (const phone of phones) {
    await makePatient(actor, { phone })
    for (let index = 0; index < 12; index += 1) await asked(phone)
  }
  expect(carriers.texts.filter(({ to }) => to.startsWith(block))).toHaveLength(60)
})
