import { afterAll, describe, expect, test } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { demoAccounts } from '@/lib/demo'
import { parseEnvironment } from '@/lib/env'
import { idPattern, newId } from '@/lib/ids'
import { takeLimit } from '@/lib/limits/take-limit'
import { describeError } from '@/lib/log'
import { refuseStartOnDemo } from '@/lib/start-checks'
import { assertTenantNamed } from '@/lib/tenancy'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'

const key = Buffer.alloc(32, 7).toString('base64url')
const production = {
  APP_ENV: 'production',
  APP_URL: 'https://portal.example.org',
  DATABASE_URL: 'mysql://u:p@db.example.org/x',
  AUTH_SECRET: key,
  HASH_KEY: key,
  FILE_KEYS: `k1:${key}`,
  RESEND_API_KEY: 're_real',
  MAIL_FROM: 'OodoMedLink <results@clinic.org>',
}

describe('production refuses to start', () => {
  test.each([
    ['without an address of its own', { APP_URL: '' }],
    ['without https', { APP_URL: 'http://portal.example.org' }],
    ['without the secret of the cookies', { AUTH_SECRET: '' }],
    ['with a secret that is too short', { AUTH_SECRET: 'short' }],
    ['without the key of the codes', { HASH_KEY: '' }],
    ['without the keys of the files', { FILE_KEYS: '' }],
    ['with a file key that was made for local use', { FILE_KEYS: `local1:${key}` }],
    ['with the local mailbox', { RESEND_BASE_URL: 'http://127.0.0.1:3000/api/local/mailbox' }],
    ['with the key of the local mailbox', { RESEND_API_KEY: 're_local' }],
    ['with an address from which nobody can be reached', { MAIL_FROM: 'X <a@b.example>' }],
    ['with the local telephone', { TWILIO_BASE_URL: 'http://localhost:3000/api/local/phone' }],
    ['with the token of the local telephone', { TWILIO_AUTH_TOKEN: 'local-telephone-token' }],
    ['with the secret of the local mailbox', { RESEND_WEBHOOK_SECRET: 'whsec_bG9jYWwtbWFpbGJveC1zZWNyZXQ=' }],
    ['with half a telephone service', { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` }],
    ['with half a storage', { STORAGE_PROVIDER: 'aws_s3', S3_BUCKET: 'x' }],
    ['with half of another storage', { STORAGE_PROVIDER: 'cloudinary', CLOUDINARY_CLOUD_NAME: 'x' }],
    ['with a storage that is reached in clear', { CLOUDINARY_API_URL: 'http://127.0.0.1:9' }],
    ['with metrics behind a word that can be guessed', { METRICS_TOKEN: 'metrics' }],
  ])('%s', (_, change) => {
    expect(() => parseEnvironment({ ...production, ...change })).toThrow('The environment is not complete')
  })

  test('and says which variable, never its value', () => {
    expect(parseEnvironment(production).APP_ENV).toBe('production')
    const secret = 'my-secret-that-is-short'
    const message = (() => {
      try {
        return parseEnvironment({ ...production, AUTH_SECRET: secret }).APP_ENV
      } catch (error) {
        return String(error)
      }
    })()
    expect(message).toContain('AUTH_SECRET')
    expect(message).not.toContain(secret)
  })

  test('on a database that holds the demo’s accounts, whose passwords are public', async () => {
    const [demo] = demoAccounts
    const already = await dbAcrossClinics.member.findUnique({ where: { email: demo?.email ?? '' } })
    if (!already) await makeMember(await makeClinic(), { email: demo?.email ?? '' })
    await expect(refuseStartOnDemo()).rejects.toThrow('demo accounts')
  })
  afterAll(async () => {
    await dbAcrossClinics.member.updateMany({
      where: { email: demoAccounts[0]?.email ?? '' },
      data: { email: `was-demo-${nextNumber()}@test.example` },
    })
  })
})

describe('an operation on a clinic’s table', () => {
  test.each([
    ['Patient', 'findFirst', { where: { publicId: 'pat_1' } }],
    ['Result', 'findMany', {}],
    ['Result', 'findMany', undefined],
    ['Result', 'updateMany', { where: { clinicId: undefined } }],
    ['StoredFile', 'deleteMany', { where: { OR: [{ clinicId: 1n }, { publicId: 'x' }] } }],
    ['Delivery', 'count', { where: { NOT: { clinicId: 1n } } }],
    ['Contact', 'findUnique', { where: { publicId: 'con_1' } }],
    ['StoredFile', 'findFirst', { where: { publicId: 'fil_1', accountId: null } }],
    ['Profile', 'findMany', { where: { publicId: 'prf_1' } }],
    ['MedicalRecord', 'updateMany', { where: { clinicId: 1n } }],
  ])('that names no owner is refused: %s.%s', (model, operation, args) => {
    expect(() => assertTenantNamed(model, operation, args)).toThrow(/names (neither|no account)/)
  })

  test.each([
    ['Patient', 'findFirst', { where: { publicId: 'pat_1', clinicId: 1n } }],
    ['Patient', 'findUnique', { where: { clinicId_patientNumber: { clinicId: 1n, patientNumber: '7' } } }],
    ['Result', 'findMany', { where: { patientId: { in: [1n] } } }],
    ['Result', 'findMany', { where: { AND: [{ clinicId: 1n }, { status: 'sent' }] } }],
    ['Result', 'create', { data: { clinicId: 1n } }],
    ['StoredFile', 'findFirst', { where: { publicId: 'fil_1', accountId: 1n } }],
    ['MedicalRecord', 'findFirst', { where: { publicId: 'rec_1', accountId: 1n } }],
    ['Admin', 'findMany', {}],
  ])('that names its owner goes through: %s.%s', (model, operation, args) => {
    expect(() => assertTenantNamed(model, operation, args)).not.toThrow()
  })
})

describe('a public id', () => {
  test('has its kind’s prefix and 130 random bits, and is not given twice', () => {
    const ids = Array.from({ length: 20_000 }, () => newId('result'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(idPattern('result'))
    const letters = ids.map((id) => id.slice(4)).join('')
    const counts = new Map<string, number>()
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(32)
    for (const count of counts.values()) expect(count / letters.length).toBeCloseTo(1 / 32, 2)
  })
})

describe('a limit', () => {
  test('lets just so many through, however many come at once, and says how long to wait', async () => {
    const person = nextNumber()
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => takeLimit('ask-for-link-person', person)))
    expect(tries.filter((entry) => entry.status === 'fulfilled')).toHaveLength(5)
    const refused = tries.find((entry) => entry.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'rate_limited' })
  })

  test('of one person is not another’s', async () => {
    const [one, two] = [nextNumber(), nextNumber()]
    for (let time = 0; time < 5; time += 1) await takeLimit('ask-for-link-person', one)
    await expect(takeLimit('ask-for-link-person', one)).rejects.toThrow()
    await expect(takeLimit('ask-for-link-person', two)).resolves.toBeUndefined()
  })
})

test('what a database says of a failure, which may quote an address, stays out of the log', () => {
  const error = Object.assign(new Error("Duplicate entry 'ada@x.example' for key 'email'"), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2002',
  })
  expect(JSON.stringify(describeError(error))).not.toContain('ada@x.example')
  expect(describeError(error)['errorCode']).toBe('P2002')
})
