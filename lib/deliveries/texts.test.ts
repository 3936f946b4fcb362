import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { announceResult } from '@/lib/deliveries/announce-result'
import { type Carriers, startCarriers } from '@/lib/texts/testing/start-carriers'
import { allowChannels } from '@/prisma/factories/allow-channels'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let carriers: Carriers
let actor: ClinicActor
let patient: MadePatient
let phone: string
// Loaded after the addresses of the services are known, because each SDK's client is made once.
let sendDelivery: typeof import('@/lib/deliveries/send-delivery').sendDelivery
let numbers = Math.floor(Math.random() * 1_000_000)

beforeAll(async () => {
  carriers = await startCarriers()
  vi.stubEnv('RESEND_BASE_URL', carriers.url)
  vi.stubEnv('TWILIO_BASE_URL', carriers.url)
  vi.resetModules()
  ;({ sendDelivery } = await import('@/lib/deliveries/send-delivery'))
})
afterAll(() => carriers.close())
beforeEach(async () => {
  actor = await makeMember(await makeClinic({ clinicName: 'Ìlera Diagnostics' }))
  phone = `+234805${String((numbers += 1) % 10_000_000).padStart(7, '0')}`
  patient = await makePatient(actor, { phone })
  await allowChannels(actor, patient, ['sms', 'email'])
  carriers.fates.splice(0, carriers.fates.length, 'take')
})

const once = { key: 'unused', last: false }

async function announced() {
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  const [delivery] = await messagesOf(resultId)
  return { resultId, deliveryId: delivery?.publicId ?? '' }
}

const messagesOf = (resultId: string) =>
  dbAcrossClinics.delivery.findMany({ where: { result: { publicId: resultId } }, orderBy: { id: 'asc' } })
const rowOf = (deliveryId: string) => dbAcrossClinics.delivery.findUniqueOrThrow({ where: { publicId: deliveryId } })
const textsTo = (to: string) => carriers.texts.filter((text) => text.to === to)
/** As if the last try lay two minutes back. */
const wait = (deliveryId: string) =>
  dbAcrossClinics.delivery.update({
    where: { publicId: deliveryId },
    data: { handedAt: new Date(Date.now() - 120_000) },
  })

test('a text holds a link, a code and how to stop, and nothing of the result; the clinic sees it without the secrets', async () => {
  const { deliveryId } = await announced()
  await sendDelivery({ deliveryId }, once)
  const [text, ...others] = textsTo(phone)
  expect(others).toEqual([])
  expect(text?.body).toMatch(/\/patient\/open\/[\w-]{43}/)
  expect(text?.body).toMatch(/\d{4} \d{4}/)
  expect(text?.body).toContain('STOP')
  for (const secret of ['blood', 'haematology', patient.fullName, patient.patientNumber])
    expect(text?.body.toLowerCase()).not.toContain(secret.toLowerCase())
  const row = await rowOf(deliveryId)
  expect(row).toMatchObject({ status: 'sent', channel: 'sms', providerMessageId: text?.id })
  expect(row.body).not.toMatch(/open\/[\w-]{43}|\d{4} \d{4}/)
})

describe('a text is sent once in effect, though the service knows no idempotency keys', () => {
  test('taken before the connection broke: the next try finds it and sends nothing', async () => {
    const { deliveryId } = await announced()
    carriers.fates.splice(0, 1, 'take and hang up', 'take')
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow()
    await sendDelivery({ deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(1)
    expect(await rowOf(deliveryId)).toMatchObject({ status: 'sent', providerMessageId: textsTo(phone)[0]?.id })
  })

  test('not taken: nothing is sent again while that is in doubt, and then it is', async () => {
    const { deliveryId } = await announced()
    carriers.fates.splice(0, 1, 'hang up', 'take')
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow()
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow(/not known yet/)
    expect(textsTo(phone)).toHaveLength(0)
    await wait(deliveryId)
    await sendDelivery({ deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(1)
  })

  test('two workers at once send one', async () => {
    const { deliveryId } = await announced()
    await Promise.allSettled([sendDelivery({ deliveryId }, once), sendDelivery({ deliveryId }, once)])
    expect(textsTo(phone)).toHaveLength(1)
  })

  test('a service that has too much to do is asked again at once, because it took nothing', async () => {
    const { deliveryId } = await announced()
    carriers.fates.splice(0, 1, { refuse: 20_429, status: 429 }, 'take')
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow()
    await sendDelivery({ deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(1)
  })
})

test('a number that refuses is followed by the next way at once, and one whose owner said STOP is written to by nobody', async () => {
  const { resultId, deliveryId } = await announced()
  carriers.fates.splice(0, 1, { refuse: 21_610 }, 'take')
  await sendDelivery({ deliveryId }, once)
  const [first, second] = await messagesOf(resultId)
  expect(first).toMatchObject({ status: 'failed' })
  expect(second).toMatchObject({ channel: 'email', reason: 'bounced', status: 'pending' })
  const stopped = await dbAcrossClinics.suppression.findFirst({ where: { channel: 'sms', recipient: phone } })
  expect(stopped).toMatchObject({ clinicId: null, reason: 'stopped' })
})

describe('a text waits, with its reason, and is not lost', () => {
  const setPolicy = (change: Partial<typeof defaultPolicy>) => savePolicy(actor, { ...defaultPolicy, ...change })

  test('when the clinic’s limit is reached: the clinic is told, and it leaves when it is due again', async () => {
    await setPolicy({ dailyLimit: 1 })
    const [one, two] = [await announced(), await announced()]
    for (const { deliveryId } of [one, two]) await sendDelivery({ deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(1)
    const held = await rowOf(two.deliveryId)
    expect(held).toMatchObject({ status: 'pending', holdReason: 'daily_limit' })
    const job = await dbAcrossClinics.job.findFirstOrThrow({
      where: { jobKey: `send-delivery:${two.deliveryId}:${held.heldUntil?.toISOString()}` },
    })
    expect(job.claimableAt).toEqual(held.heldUntil)
    const told = await dbAcrossClinics.notification.count({
      where: { clinicId: actor.clinicId, kind: 'messages.held' },
    })
    expect(told).toBe(1)
    await setPolicy({ dailyLimit: 10 })
    await sendDelivery({ deliveryId: two.deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(2)
  })

  test('and of many at once no more leave than the limit allows', async () => {
    await setPolicy({ dailyLimit: 3 })
    const made = []
    for (let index = 0; index < 6; index += 1) made.push(await announced())
    await Promise.all(made.map(({ deliveryId }) => sendDelivery({ deliveryId }, once)))
    expect(textsTo(phone)).toHaveLength(3)
  })

  test('when one number got many in a day, whoever sent them', async () => {
    const made = []
    for (let index = 0; index < 13; index += 1) made.push(await announced())
    for (const { deliveryId } of made) await sendDelivery({ deliveryId }, once)
    expect(textsTo(phone)).toHaveLength(12)
    expect(await rowOf(made[12]?.deliveryId ?? '')).toMatchObject({ status: 'pending', holdReason: 'number_limit' })
  })

  test('in the quiet hours of the patient’s zone', async () => {
    const now = new Date()
    const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
    await setPolicy({ quietFrom: (minute + 1380) % 1440, quietUntil: (minute + 60) % 1440 })
    await dbAcrossClinics.patient.updateMany({ where: { publicId: patient.patientId }, data: { timeZone: 'UTC' } })
    const { deliveryId } = await announced()
    await sendDelivery({ deliveryId }, once)
    const row = await rowOf(deliveryId)
    expect(row).toMatchObject({ status: 'pending', holdReason: 'quiet_hours' })
    expect((row.heldUntil?.getTime() ?? 0) - now.getTime()).toBeGreaterThan(58 * 60_000)
    // Elsewhere it is another hour.
    await dbAcrossClinics.patient.updateMany({
      where: { publicId: patient.patientId },
      data: { timeZone: 'Pacific/Auckland' },
    })
    await sendDelivery({ deliveryId }, once)
    expect((await rowOf(deliveryId)).status).toBe('sent')
  })
})

test('a way that the clinic turned off, or that the patient stopped, is passed over for the next', async () => {
  const { resultId, deliveryId } = await announced()
  await savePolicy(actor, { ...defaultPolicy, smsEnabled: false })
  await sendDelivery({ deliveryId }, once)
  const [, second] = await messagesOf(resultId)
  expect(textsTo(phone)).toHaveLength(0)
  expect(second).toMatchObject({ channel: 'email', recipient: patient.email })
})
