import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { announceResult } from '@/lib/deliveries/announce-result'
import { editPatient } from '@/lib/patients/edit-patient'
import { editPatientInput } from '@/lib/patients/schema'
import { announceAgain } from '@/lib/results/announce-again'
import { archiveResult } from '@/lib/results/archive-result'
import { listResults } from '@/lib/results/list-results'
import { recallResult } from '@/lib/results/recall-result'
import { listResultsInput } from '@/lib/results/schema'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

/** The mail service, at the wire: the real SDK talks to this. It keeps idempotency keys as the real one does. */
const received: { key: string; to: string; subject: string; html: string; text: string }[] = []
let requests = 0
let answer: (key: string) => { status: number; body: unknown; drop?: 'before' | 'after' } = () => ({
  status: 200,
  body: { id: crypto.randomUUID() },
})

function serve(request: IncomingMessage, response: ServerResponse) {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    requests += 1
    const key = String(request.headers['idempotency-key'])
    const { status, body, drop } = answer(key)
    if (drop === 'before') return request.socket.destroy()
    const known = received.find((mail) => mail.key === key)
    if (status === 200 && !known)
      received.push({ key, ...(JSON.parse(Buffer.concat(parts).toString()) as Omit<(typeof received)[number], 'key'>) })
    if (drop === 'after') return request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    return undefined
  })
}

let server: Server
let actor: ClinicActor
let patient: MadePatient
// Loaded after the address of the service is known, because the SDK's client is made once.
let sendDelivery: typeof import('@/lib/deliveries/send-delivery').sendDelivery

beforeAll(async () => {
  server = createServer(serve).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  vi.stubEnv('RESEND_BASE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.resetModules()
  ;({ sendDelivery } = await import('@/lib/deliveries/send-delivery'))
  actor = await makeMember(await makeClinic({ clinicName: 'Ìlera Diagnostics' }))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(async () => {
  patient = await makePatient(actor)
  requests = 0
  answer = () => ({ status: 200, body: { id: crypto.randomUUID() } })
})

const once = { key: 'unused', last: false }

async function announced() {
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  const delivery = await dbAcrossClinics.delivery.findFirstOrThrow({ where: { result: { publicId: resultId } } })
  return { resultId, deliveryId: delivery.publicId }
}

const rowOf = (deliveryId: string) => dbAcrossClinics.delivery.findUniqueOrThrow({ where: { publicId: deliveryId } })
const mailsTo = (to: string) => received.filter((mail) => mail.to === to)

test('a message holds a link and a code, and nothing of the result', async () => {
  const { deliveryId } = await announced()
  await sendDelivery({ deliveryId }, once)
  const [mail] = mailsTo(patient.email)
  expect(mail?.text).toMatch(/\/patient\/open\/[\w-]{43}/)
  expect(mail?.text).toMatch(/\d{4} \d{4}/)
  const whole = JSON.stringify(mail)
  for (const secret of ['blood', 'Haemoglobin', 'haematology', patient.fullName, patient.patientNumber])
    expect(whole.toLowerCase()).not.toContain(secret.toLowerCase())
  const row = await rowOf(deliveryId)
  expect(row).toMatchObject({ status: 'sent', deliveryAttempts: 1 })
  expect(row.body).toContain('[the link]')
  expect(row.body).not.toMatch(/open\/[\w-]{43}|\d{4} \d{4}/)
})

test('announcing twice makes one message; done twice it is sent once', async () => {
  const { resultId, deliveryId } = await announced()
  await announceResult({ resultId, round: 1 })
  expect(await dbAcrossClinics.delivery.count({ where: { result: { publicId: resultId } } })).toBe(1)
  await sendDelivery({ deliveryId }, once)
  await sendDelivery({ deliveryId }, once)
  expect(requests).toBe(1)
})

test('killed after the service took it and before we wrote it down, the next try sends the very same message under the same key', async () => {
  const { deliveryId } = await announced()
  answer = () => ({ status: 200, body: {}, drop: 'after' })
  await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow()
  answer = () => ({ status: 200, body: { id: 'kept' + nextNumber() } })
  await sendDelivery({ deliveryId }, once)
  expect(requests).toBeGreaterThanOrEqual(2)
  expect(mailsTo(patient.email)).toHaveLength(1)
  expect((await rowOf(deliveryId)).status).toBe('sent')
  expect(await dbAcrossClinics.signInLink.count({ where: { contactValue: patient.email } })).toBe(1)
})

describe('a service that', () => {
  test.each([500, 429, 503])('answers %d is asked again, and in the end the failure is visible', async (status) => {
    const { deliveryId } = await announced()
    answer = () => ({
      status,
      body: {
        name: status === 429 ? 'rate_limit_exceeded' : 'internal_server_error',
        message: 'no',
        statusCode: status,
      },
    })
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow('did not take')
    expect((await rowOf(deliveryId)).status).toBe('pending')
    await sendDelivery({ deliveryId }, { ...once, last: true })
    expect(await rowOf(deliveryId)).toMatchObject({
      status: 'failed',
      errorMessage: expect.stringContaining('did not take') as string,
    })
  })

  test('refuses the address is believed at once', async () => {
    const { deliveryId } = await announced()
    answer = () => ({
      status: 422,
      body: { name: 'validation_error', message: `Invalid ${patient.email}`, statusCode: 422 },
    })
    await sendDelivery({ deliveryId }, once)
    const row = await rowOf(deliveryId)
    expect(row.status).toBe('failed')
    expect(row.errorMessage).not.toContain(patient.email)
  })

  test('drops the connection is asked again', async () => {
    const { deliveryId } = await announced()
    answer = () => ({ status: 200, body: {}, drop: 'before' })
    await expect(sendDelivery({ deliveryId }, once)).rejects.toThrow()
    expect((await rowOf(deliveryId)).status).toBe('pending')
  })
})

test('a result that the clinic archives before its message left is announced all the same, being open to its patient', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await archiveResult(actor, { resultId })
  await announceResult({ resultId, round: 1 })
  const delivery = await dbAcrossClinics.delivery.findFirstOrThrow({ where: { result: { publicId: resultId } } })
  await sendDelivery({ deliveryId: delivery.publicId }, once)
  expect((await rowOf(delivery.publicId)).status).toBe('sent')
  expect(mailsTo(patient.email)).toHaveLength(1)
})

/** What the jobs say that are there for a result's messages, done in their order. */
async function work(resultId: string, reason: 'withdrawn' | 'corrected') {
  const jobs = await dbAcrossClinics.job.findMany({
    where: { name: 'announce-result', jobKey: { startsWith: `announce-result:${resultId}:` } },
  })
  for (const { payload } of jobs) await announceResult(payload as Parameters<typeof announceResult>[0])
  const promised = await dbAcrossClinics.delivery.findMany({ where: { result: { publicId: resultId }, reason } })
  for (const { publicId } of promised) await sendDelivery({ deliveryId: publicId }, once)
  return mailsTo(patient.email).map(({ subject }) => subject)
}

test('whoever was told of a result that is withdrawn is told that it was taken back, once, and nothing more', async () => {
  const { resultId, deliveryId } = await announced()
  await sendDelivery({ deliveryId }, once)
  await recallResult(actor, { resultId, reason: 'A mix-up.' })
  expect(await work(resultId, 'withdrawn')).toEqual([
    'A new document from Ìlera Diagnostics',
    'A document from Ìlera Diagnostics was taken back',
  ])
  expect(await work(resultId, 'withdrawn')).toHaveLength(2)
})

test('whoever was not told of a result hears nothing of its withdrawal', async () => {
  const { resultId } = await announced()
  await recallResult(actor, { resultId, reason: 'A mix-up.' })
  expect(await work(resultId, 'withdrawn')).toEqual([])
})

test('a corrected result is told as one, also to those who read what was before', async () => {
  const { resultId } = await announced()
  await dbAcrossClinics.result.update({ where: { publicId: resultId }, data: { firstViewedAt: new Date() } })
  await announceResult({ resultId, round: 1002, reason: 'corrected' })
  expect(await work(resultId, 'corrected')).toEqual(['A document from Ìlera Diagnostics was corrected'])
})

describe('a message is decided anew when it leaves: not', () => {
  test('after its result was withdrawn', async () => {
    const { resultId, deliveryId } = await announced()
    await recallResult(actor, { resultId, reason: 'A mix-up.' })
    await sendDelivery({ deliveryId }, once)
    expect(requests).toBe(0)
    expect((await rowOf(deliveryId)).cancelledAt).not.toBeNull()
  })

  test('to an address that is the patient’s no longer', async () => {
    const { deliveryId } = await announced()
    await editPatient(actor, editPatientInput.parse({ ...patient, email: `new-${nextNumber()}@test.example` }))
    await sendDelivery({ deliveryId }, once)
    expect(requests).toBe(0)
    expect((await rowOf(deliveryId)).cancelledAt).not.toBeNull()
  })

  test('and then the clinic sees that nobody was told, until a message is sent to the address that holds now', async () => {
    const { resultId, deliveryId } = await announced()
    await editPatient(actor, editPatientInput.parse({ ...patient, email: `new-${nextNumber()}@test.example` }))
    await sendDelivery({ deliveryId }, once)
    const notArrived = async () => {
      const { rows } = await listResults(actor, listResultsInput.parse({ stage: 'not_arrived' }))
      return rows.map((row) => row.resultId)
    }
    expect(await notArrived()).toContain(resultId)
    await announceResult({ resultId, round: 2 })
    expect(await notArrived()).not.toContain(resultId)
  })

  test('for a clinic that was suspended meanwhile', async () => {
    const other = await makeClinic()
    const member = await makeMember(other)
    patient = await makePatient(member)
    const { resultId } = await makeResult(member, { patient, reached: 'sent', kinds: ['csv'] })
    await announceResult({ resultId, round: 1 })
    const { publicId } = await dbAcrossClinics.delivery.findFirstOrThrow({ where: { result: { publicId: resultId } } })
    await dbAcrossClinics.clinic.update({ where: { id: other.id }, data: { status: 'suspended' } })
    await sendDelivery({ deliveryId: publicId }, once)
    expect(requests).toBe(0)
  })
})

test('nothing is announced before a result is sent, and sending again makes one new message however often it is clicked', async () => {
  const { resultId } = await makeResult(actor, { patient, reached: 'authorised', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  expect(await dbAcrossClinics.delivery.count({ where: { result: { publicId: resultId } } })).toBe(0)
  const sent = await announced()
  await Promise.all([announceAgain(actor, sent), announceAgain(actor, sent), announceAgain(actor, sent)])
  const jobs = await dbAcrossClinics.job.findMany({
    where: { jobKey: { startsWith: `announce-result:${sent.resultId}:` } },
  })
  expect(jobs.length).toBeLessThanOrEqual(3)
  for (const job of jobs) await announceResult(job.payload as { resultId: string; round: number })
  expect(await dbAcrossClinics.delivery.count({ where: { result: { publicId: sent.resultId } } })).toBe(jobs.length)
})
