import twilio from 'twilio'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { isSuppressed } from '@/lib/channels/is-suppressed'
import { dbAcrossClinics } from '@/lib/db'
import { announceResult } from '@/lib/deliveries/announce-result'
import { followDelivery } from '@/lib/deliveries/follow-delivery'
import { takeMailReport } from '@/lib/deliveries/take-mail-report'
import { takeTextReport } from '@/lib/deliveries/take-text-report'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { signReport } from '@/lib/mail/local-report'
import { allowChannels } from '@/prisma/factories/allow-channels'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

const visitor = makeVisitorActor(noOrigin)
let actor: ClinicActor
let patient: MadePatient
let phone: string
let numbers = Math.floor(Math.random() * 1_000_000)

beforeEach(async () => {
  actor = await makeMember(await makeClinic())
  phone = `+234806${String((numbers += 1) % 10_000_000).padStart(7, '0')}`
  patient = await makePatient(actor, { phone })
})

/** A message that its provider has taken. */
async function sent(ways: ('email' | 'sms')[]) {
  await allowChannels(actor, patient, ways)
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  const [delivery] = await messagesOf(resultId)
  if (!delivery) throw new Error('Nothing was announced.')
  const providerMessageId = `provider-${delivery.publicId}`
  await dbAcrossClinics.delivery.update({
    where: { id: delivery.id },
    data: { status: 'sent', sentAt: new Date(), providerMessageId },
  })
  return { resultId, delivery, providerMessageId }
}

const messagesOf = (resultId: string) =>
  dbAcrossClinics.delivery.findMany({ where: { result: { publicId: resultId } }, orderBy: { id: 'asc' } })
const rowOf = (id: bigint) => dbAcrossClinics.delivery.findFirstOrThrow({ where: { id } })
const secret = () => env().RESEND_WEBHOOK_SECRET ?? ''

type Fact = { type: string; second?: number; id?: string; bounce?: string }

function mailReport(emailId: string, tag: string | null, { type, second = 0, id, bounce = 'Permanent' }: Fact) {
  const payload = JSON.stringify({
    type,
    created_at: new Date(Date.now() + second * 1000).toISOString(),
    data: {
      email_id: emailId,
      to: ['x@test.example'],
      ...(tag ? { tags: { delivery: tag } } : {}),
      ...(type === 'email.bounced' ? { bounce: { type: bounce, subType: 'General', message: 'no' } } : {}),
    },
  })
  const signed = signReport(payload, secret(), id ?? `msg_${newId('job')}`)
  return [
    payload,
    { id: signed['svix-id'], timestamp: signed['svix-timestamp'], signature: signed['svix-signature'] },
  ] as const
}

async function textReport(deliveryId: string | null, fields: Record<string, string>, signature?: string) {
  const url = new URL(`/api/webhooks/twilio${deliveryId ? `?delivery=${deliveryId}` : ''}`, env().APP_URL).href
  const signed = twilio.getExpectedTwilioSignature(env().TWILIO_AUTH_TOKEN ?? '', url, fields)
  await takeTextReport(visitor, { url, fields, deliveryId, signature: signature ?? signed })
}

describe('a report on an e-mail', () => {
  test('that is not signed, is signed by another secret, is old, or was changed on its way is refused, and nothing is stored', async () => {
    const { delivery, providerMessageId } = await sent(['email'])
    const [payload, signature] = mailReport(providerMessageId, delivery.publicId, { type: 'email.bounced' })
    const forged = signReport(payload, 'whsec_b3RoZXItc2VjcmV0')
    const old = signReport(payload, secret(), 'msg_old', Date.now() - 3_600_000)
    const tries = [
      takeMailReport(visitor, payload, { id: '', timestamp: '', signature: '' }),
      takeMailReport(visitor, payload, { ...signature, signature: forged['svix-signature'] }),
      takeMailReport(visitor, payload, {
        id: 'msg_old',
        timestamp: old['svix-timestamp'],
        signature: old['svix-signature'],
      }),
      takeMailReport(visitor, payload.replace('bounced', 'delivered'), signature),
    ]
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await dbAcrossClinics.deliveryEvent.count({ where: { deliveryId: delivery.id } })).toBe(0)
    expect((await rowOf(delivery.id)).status).toBe('sent')
  })

  test('that comes twice, or many times at once, counts once', async () => {
    const { resultId, delivery, providerMessageId } = await sent(['email', 'sms'])
    const report = mailReport(providerMessageId, delivery.publicId, { type: 'email.bounced' })
    await Promise.all(Array.from({ length: 5 }, () => takeMailReport(visitor, ...report)))
    expect(await dbAcrossClinics.deliveryEvent.count({ where: { deliveryId: delivery.id } })).toBe(1)
    expect(await messagesOf(resultId)).toHaveLength(2)
  })

  test('of what happened before another that came earlier undoes nothing', async () => {
    const { delivery, providerMessageId } = await sent(['email'])
    const tell = (fact: Fact) => takeMailReport(visitor, ...mailReport(providerMessageId, delivery.publicId, fact))
    await tell({ type: 'email.bounced', second: 5 })
    await tell({ type: 'email.sent', second: 1 })
    await tell({ type: 'email.delivered', second: 2 })
    expect((await rowOf(delivery.id)).status).toBe('bounced')
    await tell({ type: 'email.delivered', second: 9 })
    expect((await rowOf(delivery.id)).status).toBe('delivered')
  })

  test('that comes before we wrote the message down as sent is kept, and does not end its job', async () => {
    const { delivery, providerMessageId } = await sent(['email'])
    await dbAcrossClinics.delivery.update({
      where: { id: delivery.id },
      data: { status: 'pending', sentAt: null, providerMessageId: null },
    })
    await takeMailReport(visitor, ...mailReport(providerMessageId, delivery.publicId, { type: 'email.delivered' }))
    expect(await rowOf(delivery.id)).toMatchObject({ status: 'pending', providerMessageId })
    expect((await rowOf(delivery.id)).deliveredAt).not.toBeNull()
  })

  test('on a message that we do not know, or under another message’s number, is taken and changes nothing', async () => {
    const { delivery } = await sent(['email'])
    await takeMailReport(visitor, ...mailReport('unknown', null, { type: 'email.bounced' }))
    await takeMailReport(visitor, ...mailReport('unknown', newId('delivery'), { type: 'email.bounced' }))
    await takeMailReport(visitor, ...mailReport('of-another', delivery.publicId, { type: 'email.bounced' }))
    await takeMailReport(visitor, ...mailReport('x', "' OR 1=1 --", { type: 'email.bounced' }))
    expect((await rowOf(delivery.id)).status).toBe('sent')
  })

  test('a bounce stops the address for this clinic and tries the next way at once; a full mailbox stops nothing', async () => {
    const { resultId, delivery, providerMessageId } = await sent(['email', 'sms'])
    await takeMailReport(
      visitor,
      ...mailReport(providerMessageId, delivery.publicId, { type: 'email.bounced', bounce: 'Transient' }),
    )
    const way = { channel: 'email' as const, recipient: patient.email }
    expect(await isSuppressed(dbAcrossClinics, { ...way, clinicId: actor.clinicId })).toBe(false)
    expect((await messagesOf(resultId))[1]).toMatchObject({ channel: 'sms', recipient: phone, reason: 'bounced' })
    await takeMailReport(
      visitor,
      ...mailReport(providerMessageId, delivery.publicId, { type: 'email.bounced', second: 3 }),
    )
    expect(await isSuppressed(dbAcrossClinics, { ...way, clinicId: actor.clinicId })).toBe(true)
    const other = await makeMember(await makeClinic())
    expect(await isSuppressed(dbAcrossClinics, { ...way, clinicId: other.clinicId })).toBe(false)
  })

  test('a complaint stops the address for every clinic', async () => {
    const { delivery, providerMessageId } = await sent(['email'])
    await takeMailReport(visitor, ...mailReport(providerMessageId, delivery.publicId, { type: 'email.complained' }))
    const other = await makeMember(await makeClinic())
    const way = { channel: 'email' as const, recipient: patient.email, clinicId: other.clinicId }
    expect(await isSuppressed(dbAcrossClinics, way)).toBe(true)
  })

  test('where no way is left a person is told, with a call to make', async () => {
    const { resultId, delivery, providerMessageId } = await sent(['email'])
    await takeMailReport(visitor, ...mailReport(providerMessageId, delivery.publicId, { type: 'email.bounced' }))
    expect(await messagesOf(resultId)).toHaveLength(1)
    const where = { clinicId: actor.clinicId, resultId: delivery.resultId }
    expect(await dbAcrossClinics.call.count({ where: { ...where, kind: 'unreachable' } })).toBe(1)
    expect(await dbAcrossClinics.notification.count({ where: { ...where, kind: 'message.failed' } })).toBe(1)
  })
})

describe('a report on a text', () => {
  test('that is not signed for this very address and these very fields is refused, and nothing is stored', async () => {
    const { delivery } = await sent(['sms'])
    const fields = { MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '30005' }
    await expect(textReport(delivery.publicId, fields, '')).rejects.toMatchObject({ code: 'unauthenticated' })
    const elsewhere = twilio.getExpectedTwilioSignature(
      env().TWILIO_AUTH_TOKEN ?? '',
      'https://elsewhere.example/',
      fields,
    )
    await expect(textReport(delivery.publicId, fields, elsewhere)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await dbAcrossClinics.deliveryEvent.count({ where: { deliveryId: delivery.id } })).toBe(0)
  })

  test('is taken in any order: a late "sent" undoes no "delivered"', async () => {
    const { delivery, providerMessageId } = await sent(['sms'])
    const tell = (MessageStatus: string) =>
      textReport(delivery.publicId, { MessageSid: providerMessageId, MessageStatus })
    for (const status of ['delivered', 'sent', 'queued', 'delivered']) await tell(status)
    expect((await rowOf(delivery.id)).status).toBe('delivered')
    expect(await dbAcrossClinics.deliveryEvent.count({ where: { deliveryId: delivery.id } })).toBe(2)
  })

  test('STOP ends the texts to a number for every clinic, START lets them come again, and both are refused unsigned', async () => {
    const other = await makeMember(await makeClinic())
    const theirs = await makePatient(other, { phone })
    await allowChannels(other, theirs, ['sms', 'email'])
    await allowChannels(actor, patient, ['sms'])
    const answer = (Body: string) => ({ MessageSid: newId('job'), SmsStatus: 'received', From: phone, Body })
    await expect(textReport(null, answer('STOP'), 'x')).rejects.toMatchObject({ code: 'unauthenticated' })
    await textReport(null, answer(' Stop. '))
    const ways = () =>
      dbAcrossClinics.patientChannel.findMany({
        where: { channel: 'sms', patientContact: { contact: { value: phone } } },
      })
    for (const way of await ways()) expect(way).toMatchObject({ withdrawnBy: 'patient' })
    expect(await ways()).toHaveLength(2)
    for (const { clinicId } of [actor, other])
      expect(await isSuppressed(dbAcrossClinics, { clinicId, channel: 'sms', recipient: phone })).toBe(true)
    await textReport(null, answer('START'))
    for (const way of await ways()) expect(way.withdrawnAt).toBeNull()
    expect(await isSuppressed(dbAcrossClinics, { ...actor, channel: 'sms', recipient: phone })).toBe(false)
  })
})

describe('silence', () => {
  test('moves to the next way, once, and not where a person has opened the message', async () => {
    const { resultId, delivery } = await sent(['email', 'sms'])
    const deliveryId = delivery.publicId
    await dbAcrossClinics.delivery.update({ where: { id: delivery.id }, data: { openedAt: new Date() } })
    await followDelivery({ deliveryId })
    expect(await messagesOf(resultId)).toHaveLength(1)
    await dbAcrossClinics.delivery.update({ where: { id: delivery.id }, data: { openedAt: null } })
    await followDelivery({ deliveryId })
    await followDelivery({ deliveryId })
    const messages = await messagesOf(resultId)
    expect(messages.map(({ channel, reason }) => [channel, reason])).toEqual([
      ['email', 'sent'],
      ['sms', 'silent'],
    ])
  })
})
