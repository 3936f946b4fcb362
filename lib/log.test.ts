import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import type { LoggerOptions } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Carriers, startCarriers } from '@/lib/texts/testing/start-carriers'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'

// What would go to the server's output comes here; everything else of the log is the real one.
const written = vi.hoisted(() => [] as string[])
vi.mock('pino', async (importOriginal) => {
  const { default: pino } = await importOriginal<typeof import('pino')>()
  const keep = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { default: (options: LoggerOptions) => pino({ ...options, level: 'trace' }, keep) }
})

let database: OwnDatabase
let carriers: Carriers
let directory: string
beforeAll(async () => {
  carriers = await startCarriers()
  directory = await mkdtemp(path.join(tmpdir(), 'logs-'))
  vi.stubEnv('RESEND_BASE_URL', carriers.url)
  vi.stubEnv('TWILIO_BASE_URL', carriers.url)
  vi.stubEnv('LOCAL_DIRECTORY', directory)
  database = await openOwnDatabase()
}, 240_000)
afterAll(async () => {
  await database.close()
  await carriers.close()
  await rm(directory, { recursive: true, force: true })
})

const fullName = 'Ṣadé Adébọ̀wálé-Tellu'
const email = 'sade.adebowale.tellu@test.example'
const phone = '+2348051234987'
const patientNumber = 'TELLU-004217'
const password = 'a-password-that-nobody-may-read'
const filename = 'Adebowale Tellu HIV result.pdf'

test('what people do and what fails for them is logged, and nobody can be recognised in it', async () => {
  const { dbAcrossClinics } = await import('@/lib/db')
  const { log } = await import('@/lib/log')
  const { makeVisitorActor, noOrigin } = await import('@/lib/auth/actors')
  const { announceResult } = await import('@/lib/deliveries/announce-result')
  const { readWhole } = await import('@/lib/files/read-whole')
  const { plainPdf } = await import('@/lib/files/testing/sample-documents')
  const { upload } = await import('@/lib/files/testing/upload')
  const { newId } = await import('@/lib/ids')
  const { enqueueJob } = await import('@/lib/jobs/enqueue-job')
  const { runNextJob } = await import('@/lib/jobs/run-job')
  const { signInMember } = await import('@/lib/members/sign-in-member')
  const { allowChannels } = await import('@/prisma/factories/allow-channels')
  const { makeClinic, makeMember } = await import('@/prisma/factories/make-clinic')
  const { makePatient } = await import('@/prisma/factories/make-patient')
  const { makeResult } = await import('@/prisma/factories/make-result')

  const owner = await makeMember(await makeClinic({ clinicName: 'Tellu Diagnostics' }), { email, password, fullName })
  const patient = await makePatient(owner, { fullName, email, phone, patientNumber })
  await allowChannels(owner, patient, ['sms', 'email'])

  // A wrong password, and a row that is there already: the database's own message quotes the address.
  const visitor = makeVisitorActor(noOrigin)
  await expect(signInMember(visitor, { email, password: `${password}x` })).rejects.toThrow()
  const again = {
    publicId: newId('member'),
    clinicId: owner.clinicId,
    fullName,
    email,
    passwordHash: 'x',
    role: 'owner',
  } as const
  await dbAcrossClinics.member.create({ data: again }).catch((cause: unknown) => log.error({ cause }, 'request failed'))

  // A document that was damaged in storage, under a name that says too much.
  const { fileId } = await upload(owner, plainPdf(), filename)
  const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
  const object = path.join(directory, 'files', row.storageKey.slice(0, 2), row.storageKey.slice(2, 4), row.storageKey)
  await writeFile(object, randomBytes(2000))
  await expect(readWhole(row, 1_000_000)).rejects.toThrow()

  // Messages that the services refuse, drop, and take.
  await dbAcrossClinics.job.deleteMany()
  const { resultId } = await makeResult(owner, { patient, reached: 'sent', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  for (const kind of ['email', 'phone'] as const)
    await enqueueJob(
      dbAcrossClinics,
      'send-sign-in-link',
      { kind, value: kind === 'email' ? email : phone, language: 'en' },
      { key: newId('job') },
    )
  for (const fate of [{ refuse: 21_610 }, 'hang up', { refuse: 500, status: 500 }, 'take'] as const) {
    carriers.fates.splice(0, carriers.fates.length, fate)
    await dbAcrossClinics.job.updateMany({
      where: { finishedAt: null, failedAt: null },
      data: { claimableAt: new Date(0) },
    })
    for (let tried = 0; tried < 12 && (await runNextJob(new Date())); tried += 1);
  }

  const text = written.join('')
  expect(text).toContain('job failed')
  expect(text).toContain('file.not_opened')
  expect(text).toContain('request failed')
  const links = await dbAcrossClinics.signInLink.findMany()
  expect(links.length).toBeGreaterThan(0)
  const { codeOf, tokenOf } = await import('@/lib/auth/secrets')
  const secrets = links.flatMap(({ seed }) => [tokenOf(seed, 'sign-in'), codeOf(seed)])
  const named = [
    fullName,
    'Tellu',
    'TELLU',
    'Adebowale',
    email,
    'sade.',
    phone,
    phone.slice(-7),
    patientNumber,
    password,
    filename,
  ]
  for (const hidden of [...named, ...secrets]) expect(text, hidden).not.toContain(hidden)
  // What is there can be followed: every line is JSON with a time, and errors are named.
  for (const line of text.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ time: expect.any(Number) as number })
}, 240_000)
