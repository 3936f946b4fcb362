import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSignInLink } from '@/lib/accounts/sign-in-links'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { registerClinic } from '@/lib/clinics/register-clinic'
import { dbAcrossClinics } from '@/lib/db'
import { decideDelivery } from '@/lib/deliveries/decide-delivery'
import { findDelivery } from '@/lib/deliveries/find-delivery'
import { announceResult } from '@/lib/deliveries/announce-result'
import { sendDelivery } from '@/lib/deliveries/send-delivery'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { allowChannels } from '@/prisma/factories/allow-channels'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { changeSetting, revertSetting } from './change-setting'
import { getSetting, listSettings } from './list-settings'
import { keptMilliseconds, readSetting, SettingsReader } from './read-setting'
import { changeSettingInput, definitionOf, type SettingKey, settingKeys } from './schema'

// Also on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

let database: OwnDatabase
let admin: AdminActor
let clinic: ClinicActor
beforeAll(async () => {
  database = await openOwnDatabase()
  admin = (await makeAdmin()).actor
  clinic = await makeMember(await makeClinic({ status: 'active' }))
}, 240_000)
afterAll(() => database.close())
beforeEach(async () => {
  for (const { settingKey, version, isDefault } of await listSettings(admin))
    if (!isDefault) await revertSetting(admin, { settingKey, version })
})

const versionOf = async (settingKey: SettingKey) => (await getSetting(admin, { settingKey })).version
async function set(settingKey: SettingKey, entry: object, by: AdminActor = admin) {
  const version = await versionOf(settingKey)
  await changeSetting(by, changeSettingInput.parse({ settingKey, version, ...entry }))
}

describe('the table', () => {
  test('has a default within its own bounds for every setting, and words and a form for it', () => {
    for (const key of settingKeys) {
      const { schema, default: standard, fields, entry, read, words } = definitionOf(key)
      expect(schema.safeParse(standard).success, key).toBe(true)
      expect(schema.parse(read(entry(standard))), key).toEqual(standard)
      expect(fields.length, key).toBeGreaterThan(0)
      expect(words(standard), key).not.toBe('')
    }
  })

  test('agrees with the rows: key, type and description', async () => {
    await set('resultLinkDays', { value: '9' })
    await set('smsEnabled', { value: 'false' })
    await set('registrationClosedWords', { value: 'Come back in May.' })
    await set('defaultQuietHours', { from: '21:00', until: '07:00' })
    const rows = await dbAcrossClinics.systemSetting.findMany()
    expect(rows.length).toBeGreaterThan(3)
    for (const { settingKey, settingType, description } of rows) {
      expect(settingKeys).toContain(settingKey)
      const definition = definitionOf(settingKey as SettingKey)
      expect({ settingType, description }).toEqual({
        settingType: definition.type,
        description: definition.description,
      })
    }
    expect(await readSetting('defaultQuietHours')).toEqual({ from: '21:00', until: '07:00' })
    expect(await readSetting('registrationClosedWords')).toBe('Come back in May.')
  })

  test.each([
    ['uploadLimitMegabytes', { value: '0' }, 'value'],
    ['uploadLimitMegabytes', { value: '501' }, 'value'],
    ['uploadLimitMegabytes', { value: '2.5' }, 'value'],
    ['uploadLimitMegabytes', { value: '' }, 'value'],
    ['smsEnabled', { value: 'perhaps' }, 'value'],
    ['defaultQuietHours', { from: '21:00', until: '' }, 'until'],
    ['defaultQuietHours', { from: '21:00', until: '21:00' }, 'until'],
    ['maintenanceBanner', { text: 'x'.repeat(301), tone: 'info' }, 'text'],
    ['maintenanceBanner', { text: 'x', tone: 'pink' }, 'tone'],
  ] as const)('refuses %s as %j, at the field, and nothing changes', async (key, entry, field) => {
    const before = await versionOf(key)
    await expect(set(key, entry)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) as string },
    })
    expect(await versionOf(key)).toBe(before)
  })

  test('a row that holds what is not allowed any more means the default', async () => {
    await set('resultLinkDays', { value: '9' })
    await dbAcrossClinics.systemSetting.update({
      where: { settingKey: 'resultLinkDays' },
      data: { settingValue: '9000' },
    })
    expect(await new SettingsReader().read('resultLinkDays')).toBe(7)
  })
})

describe('a change', () => {
  test('is kept for good with who, when and why, and an earlier value or the default can be put back', async () => {
    const other = (await makeAdmin({ fullName: 'Bola Ade' })).actor
    await set('signInLinkMinutes', { value: '20', reason: 'Slow mail in the north.' })
    await set('signInLinkMinutes', { value: '30' }, other)
    const { changes, version } = await getSetting(admin, { settingKey: 'signInLinkMinutes' })
    expect(changes.slice(0, 2)).toMatchObject([
      { from: '20 minutes', to: '30 minutes', by: 'Bola Ade', reason: null },
      { from: '15 minutes (the default)', to: '20 minutes', by: admin.fullName, reason: 'Slow mail in the north.' },
    ])
    await revertSetting(admin, { settingKey: 'signInLinkMinutes', version, changeId: changes[1]?.changeId })
    expect(await readSetting('signInLinkMinutes')).toBe(20)
    await revertSetting(admin, { settingKey: 'signInLinkMinutes', version: version + 1 })
    expect(await readSetting('signInLinkMinutes')).toBe(15)
    const noted = await dbAcrossClinics.activityLog.findMany({ where: { action: 'setting.changed' } })
    expect(noted.at(-1)?.metadata).toMatchObject({ setting: 'signInLinkMinutes' })
  })

  test('cannot be put back to a change of another setting', async () => {
    await set('retentionResultYears', { value: '12' })
    const { changes } = await getSetting(admin, { settingKey: 'retentionResultYears' })
    const version = await versionOf('retentionAuditYears')
    const wrong = { settingKey: 'retentionAuditYears', version, changeId: changes[0]?.changeId } as const
    await expect(revertSetting(admin, wrong)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('by two admins at once: one is told that it changed, and the history has one line', async () => {
    const version = await versionOf('retentionDeliveryMonths')
    const both = await Promise.allSettled(
      ['30', '31'].map((value) =>
        changeSetting(admin, changeSettingInput.parse({ settingKey: 'retentionDeliveryMonths', version, value })),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
    expect(await versionOf('retentionDeliveryMonths')).toBe(version + 1)
  })

  test('cannot be taken out of the history, nor altered there', async () => {
    await set('retentionResultYears', { value: '15' })
    await expect(dbAcrossClinics.systemSettingChange.updateMany({ data: { reason: 'x' } })).rejects.toThrow()
    await expect(dbAcrossClinics.systemSettingChange.deleteMany()).rejects.toThrow()
  })
})

describe('every process sees a change within three seconds', () => {
  test('though none asks the database more than once in that time', async () => {
    let now = 1_000_000
    const other = new SettingsReader(() => now)
    const asked = vi.spyOn(dbAcrossClinics.systemSetting, 'findMany')
    const limits = await Promise.all(Array.from({ length: 50 }, () => other.read('uploadLimitMegabytes')))
    expect(new Set(limits)).toEqual(new Set([25]))
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
    await set('uploadLimitMegabytes', { value: '40' })
    // The process that changed it knows at once, another when what it knows is too old.
    expect(await readSetting('uploadLimitMegabytes')).toBe(40)
    now += keptMilliseconds - 1
    expect(await other.read('uploadLimitMegabytes')).toBe(25)
    now += 1
    expect(await other.read('uploadLimitMegabytes')).toBe(40)
    expect(keptMilliseconds).toBeLessThan(3000)
  })

  test('also a process of its own', async () => {
    await set('uploadLimitMegabytes', { value: '33' })
    const script = `import('@/lib/system-settings/read-setting').then(async ({ readSetting }) => {
      console.log(await readSetting('uploadLimitMegabytes')); process.exit(0) })`
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script], {
      env: { ...process.env, DATABASE_URL: database.databaseUrl },
    })
    expect(stdout.trim()).toBe('33')
  }, 60_000)

  test('while the database is away, what was known goes on to hold', async () => {
    let now = 1_000_000
    const reader = new SettingsReader(() => now)
    await set('resultLinkDays', { value: '3' })
    expect(await reader.read('resultLinkDays')).toBe(3)
    now += 10_000
    const away = vi.spyOn(dbAcrossClinics.systemSetting, 'findMany').mockRejectedValueOnce(new Error('away'))
    expect(await reader.read('resultLinkDays')).toBe(3)
    away.mockRestore()
  })
})

test('whoever holds the last connection of a process does not wait for another one to read a setting', async () => {
  let now = 1_000_000
  const reader = new SettingsReader(() => now)
  expect(await reader.read('resultLinkDays')).toBe(7)
  now += 10_000
  const never = vi
    .spyOn(dbAcrossClinics.systemSetting, 'findMany')
    .mockReturnValueOnce(new Promise(() => undefined) as never)
  expect(await reader.read('resultLinkDays')).toBe(7)
  never.mockRestore()
})

describe('a setting is used', () => {
  test('the largest document: by the door, in its words', async () => {
    await set('uploadLimitMegabytes', { value: '1' })
    const large = plainPdf({ padBytes: 1_100_000 })
    await expect(upload(clinic, large, 'large.pdf')).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('1 MB at most') as string,
    })
    await set('uploadLimitMegabytes', { value: '2' })
    await expect(upload(clinic, large, 'large.pdf')).resolves.toMatchObject({ kind: 'pdf' })
  })

  test('the life of links', async () => {
    await set('signInLinkMinutes', { value: '5' })
    const { expiresAt } = await createSignInLink(dbAcrossClinics, { purpose: 'sign_in', email: 'a@test.example' })
    expect((expiresAt.getTime() - Date.now()) / 60_000).toBeCloseTo(5, 0)
  })

  test('registration: closed, it says the admin’s words and nothing is made', async () => {
    await set('registrationClinics', { value: 'false' })
    await set('registrationClosedWords', { value: 'We open again in May.' })
    const email = 'late@test.example'
    const input = {
      clinicName: 'Late',
      fullName: 'Late Comer',
      email,
      password: 'a long password',
      phone: null,
      address: null,
      city: null,
      state: null,
      country: 'NG',
      timeZone: 'UTC',
    }
    const registering = registerClinic(makeVisitorActor(noOrigin), input)
    await expect(registering).rejects.toMatchObject({ code: 'forbidden', message: 'We open again in May.' })
    expect(await dbAcrossClinics.clinic.count({ where: { email } })).toBe(0)
  })
})

describe('a way of messages that is switched off', () => {
  const once = { key: 'unused', last: false }
  let numbers = 0

  async function announced(channels: ('sms' | 'email')[]) {
    const phone = `+2348060${String((numbers += 1)).padStart(6, '0')}`
    const patient = await makePatient(clinic, { phone })
    await allowChannels(clinic, patient, channels)
    const { resultId } = await makeResult(clinic, { patient, reached: 'sent', kinds: ['csv'] })
    await announceResult({ resultId, round: 1 })
    return resultId
  }
  const messagesOf = (resultId: string) =>
    dbAcrossClinics.delivery.findMany({ where: { result: { publicId: resultId } }, orderBy: { id: 'asc' } })

  test('is left for another one that the patient agreed to', async () => {
    await set('smsEnabled', { value: 'false' })
    const [first] = await messagesOf(await announced(['sms', 'email']))
    expect(first?.channel).toBe('email')
  })

  test('hands a message over that was promised before, with its reason', async () => {
    const resultId = await announced(['sms', 'email'])
    const [promised] = await messagesOf(resultId)
    await set('smsEnabled', { value: 'false' })
    await sendDelivery({ deliveryId: promised?.publicId ?? '' }, once)
    const [left, next] = await messagesOf(resultId)
    expect(left).toMatchObject({
      status: 'failed',
      errorMessage: 'Not sent: Text message is switched off at the moment.',
    })
    expect(next).toMatchObject({ channel: 'email', status: 'pending' })
  })

  test('holds a message that has no other way, visibly, and lets it go when it is on again', async () => {
    await set('smsEnabled', { value: 'false' })
    const [only] = await messagesOf(await announced(['sms']))
    const deliveryId = only?.publicId ?? ''
    await sendDelivery({ deliveryId }, once)
    const held = await dbAcrossClinics.delivery.findUniqueOrThrow({ where: { publicId: deliveryId } })
    expect(held).toMatchObject({ status: 'pending', holdReason: 'channel_off' })
    expect((held.heldUntil?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
    await set('smsEnabled', { value: 'true' })
    const found = await findDelivery(deliveryId)
    expect(found && (await decideDelivery(found, new Date()))).toEqual({ now: 'send' })
  })

  test('quiet hours of the platform hold for a clinic that set none', async () => {
    await set('defaultQuietHours', { from: '21:00', until: '07:00' })
    const [message] = await messagesOf(await announced(['email']))
    const found = await findDelivery(message?.publicId ?? '')
    if (!found) throw new Error('There is no message.')
    const inUtc = { ...found, patient: { ...found.patient, timeZone: 'UTC' } }
    expect(await decideDelivery(inUtc, new Date('2026-11-20T22:00:00Z'))).toEqual({
      now: 'hold',
      reason: 'quiet_hours',
      until: new Date('2026-11-21T07:00:00Z'),
    })
    expect(await decideDelivery(inUtc, new Date('2026-11-20T12:00:00Z'))).toEqual({ now: 'send' })
  })
})
