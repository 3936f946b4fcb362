import { beforeAll, describe, expect, test } from 'vitest'
import { signInAdmin } from '@/lib/admins/sign-in-admin'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { listOwnSessions, revokeOwnSession } from '@/lib/auth/own-sessions'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { askForReset, resetPassword, sendPasswordReset } from '@/lib/auth/password-resets'
import { adminPermissions, clinicPermissions, memberMay } from '@/lib/auth/permissions'
import { newPasswordInput, nextInput } from '@/lib/auth/schema'
import { codeOf, newSeed, tokenOf } from '@/lib/auth/secrets'
import { findAdminSession, findMemberSession } from '@/lib/auth/session-rows.sql'
import { startSession } from '@/lib/auth/sessions'
import { currentTotpCode, newTotpSecret, totpStepOf } from '@/lib/auth/totp'
import { approveClinic, reactivateClinic, suspendClinic } from '@/lib/clinics/change-status'
import { registerClinic } from '@/lib/clinics/register-clinic'
import { registerClinicInput } from '@/lib/clinics/schema'
import { verifyEmail } from '@/lib/clinics/verify-email'
import { dbAcrossClinics } from '@/lib/db'
import { signInMember } from '@/lib/members/sign-in-member'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'

const visitor = makeVisitorActor(noOrigin)
const password = factoryPassword
let clinic: Awaited<ReturnType<typeof makeClinic>>
let actor: ClinicActor

beforeAll(async () => {
  clinic = await makeClinic()
  actor = await makeMember(clinic)
})

describe('a password', () => {
  test('that is wrong and an address that is unknown get the same answer in the same class of time', async () => {
    const time = async (email: string) => {
      const start = performance.now()
      const message = await signInMember(visitor, { email, password: 'not the password', next: undefined }).catch(
        (error: Error) => error.message,
      )
      return { message, milliseconds: performance.now() - start }
    }
    const known = [await time(actor.email), await time(actor.email), await time(actor.email)]
    const unknown = [
      await time(`a-${nextNumber()}@test.example`),
      await time(`b-${nextNumber()}@test.example`),
      await time(`c-${nextNumber()}@test.example`),
    ]
    expect(new Set([...known, ...unknown].map((entry) => entry.message)).size).toBe(1)
    const fastest = (list: typeof known) => Math.min(...list.map((entry) => entry.milliseconds))
    expect(fastest(unknown) / fastest(known)).toBeGreaterThan(0.4)
    expect(fastest(unknown) / fastest(known)).toBeLessThan(2.5)
  })

  test('that a stranger guesses wrongly locks out the stranger, and not the person', async () => {
    const { email } = await makeMember(clinic)
    const from = (address: string) => makeVisitorActor({ ...noOrigin, address })
    const guess = (address: string) =>
      signInMember(from(address), { email, password: 'wrong one', next: undefined }).catch(
        (refusal: { code: string }) => refusal.code,
      )
    const ownNetwork = Array.from({ length: 11 }, (_, number) => `2001:db8::${number + 1}`)
    const answers = []
    for (const address of ownNetwork) answers.push(await guess(address))
    expect(answers.at(-1)).toBe('rate_limited')
    await expect(signInMember(from('192.0.2.7'), { email, password, next: undefined })).resolves.toMatchObject({
      session: expect.stringMatching(/^ses_/),
    })
  }, 60_000)

  test('may be tried ten times a quarter of an hour for one person, the right one too', async () => {
    const { email } = await makeMember(clinic)
    for (let time = 0; time < 10; time += 1)
      await signInMember(visitor, { email, password: 'wrong one', next: undefined }).catch(() => undefined)
    await expect(signInMember(visitor, { email, password, next: undefined })).rejects.toMatchObject({
      code: 'rate_limited',
    })
  })

  test('of more than 72 bytes is refused, not cut', async () => {
    expect(newPasswordInput.safeParse('ọ'.repeat(30)).success).toBe(false)
    expect(newPasswordInput.safeParse('x'.repeat(72)).success).toBe(true)
    const stored = await hashPassword('x'.repeat(72))
    expect(await verifyPassword(`${'x'.repeat(72)}y`, stored)).toBe(false)
  })

  test('is stored as bcrypt of cost 12 or more', async () => {
    expect(await hashPassword('a long enough one')).toMatch(/^\$2[aby]\$1[2-9]\$/)
  })
})

describe('a session', () => {
  const open = async (member: ClinicActor) =>
    startSession(dbAcrossClinics, 'clinic', { memberId: member.memberId }, noOrigin)

  test('is over at the next request once it is revoked, run out, its member is switched off or its role is changed', async () => {
    const member = await makeMember(await makeClinic())
    const [one, two] = [await open(member), await open(member)]
    const list = await listOwnSessions(member)
    expect(list.map((row) => row.sessionId)).toEqual([two, one])
    await revokeOwnSession(member, { sessionId: one })
    expect(await findMemberSession(one)).toBeNull()
    await dbAcrossClinics.member.update({ where: { id: member.memberId }, data: { role: 'front_desk' } })
    expect((await findMemberSession(two))?.role).toBe('front_desk')
    await dbAcrossClinics.member.update({ where: { id: member.memberId }, data: { status: 'inactive' } })
    expect(await findMemberSession(two)).toBeNull()
  })

  test('of somebody else cannot be ended: the same answer as for one that never was', async () => {
    const foreign = await open(await makeMember(clinic))
    const unknown = foreign.replace(/.{6}$/, '000000')
    const say = (sessionId: string) => revokeOwnSession(actor, { sessionId }).catch((error: Error) => error.message)
    expect(await say(foreign)).toBe(await say(unknown))
    expect(await findMemberSession(foreign)).not.toBeNull()
  })
})

describe('an admin', () => {
  test('needs password and code together; a code is good once, also for two requests at once', async () => {
    const { actor: admin, totpSecret } = await makeAdmin()
    const code = currentTotpCode(totpSecret)
    const ask = { email: admin.email, password, code, next: undefined }
    await expect(signInAdmin(visitor, { ...ask, code: code === '000000' ? '000001' : '000000' })).rejects.toMatchObject(
      { code: 'unauthenticated' },
    )
    await expect(signInAdmin(visitor, { ...ask, password: 'wrong password' })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    const tries = await Promise.allSettled([signInAdmin(visitor, ask), signInAdmin(visitor, ask)])
    const sessions = tries.flatMap((entry) => (entry.status === 'fulfilled' ? [entry.value] : []))
    expect(sessions).toHaveLength(1)
    expect(await findAdminSession(sessions[0] ?? '')).toMatchObject({ adminId: admin.adminId })
    expect(await findMemberSession(sessions[0] ?? '')).toBeNull()
  })

  test('approves, suspends and reactivates a clinic, with effect on the next request of its people', async () => {
    const { actor: admin } = await makeAdmin()
    const waiting = await makeClinic({ status: 'inactive' })
    const member = await makeMember(waiting)
    const session = await startSession(dbAcrossClinics, 'clinic', { memberId: member.memberId }, noOrigin)
    const clinicId = waiting.publicId
    expect((await findMemberSession(session))?.clinicStatus).toBe('inactive')
    await approveClinic(admin, { clinicId })
    expect((await findMemberSession(session))?.clinicStatus).toBe('active')
    await expect(approveClinic(admin, { clinicId })).rejects.toMatchObject({ code: 'conflict' })
    await suspendClinic(admin, { clinicId, reason: 'Unpaid.' })
    expect(await findMemberSession(session)).toBeNull()
    await expect(signInMember(visitor, { email: member.email, password, next: undefined })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await reactivateClinic(admin, { clinicId })
    expect(await findMemberSession(session)).toBeNull()
    expect(await signInMember(visitor, { email: member.email, password, next: undefined })).toMatchObject({
      session: expect.stringMatching(/^ses_/),
    })
  })
})

describe('a clinic that registers', () => {
  const details = (email: string) =>
    registerClinicInput.parse({
      clinicName: 'New Lab',
      fullName: 'Ada Obi',
      email,
      password: 'a good password',
      country: 'NG',
      timeZone: 'Africa/Lagos',
      phone: '',
      address: '',
      city: '',
      state: '',
    })

  test('cannot sign in before the address is proved; proving gives no session; two presses on the link prove once', async () => {
    const email = `new-${nextNumber()}@test.example`
    await registerClinic(visitor, details(email))
    await expect(signInMember(visitor, { email, password: 'a good password', next: undefined })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const row = await dbAcrossClinics.emailVerificationToken.findFirstOrThrow({ where: { email } })
    const token = tokenOf(row.seed, 'email-verification')
    const presses = await Promise.allSettled([verifyEmail(visitor, { token }), verifyEmail(visitor, { token })])
    expect(presses.filter((entry) => entry.status === 'fulfilled')).toHaveLength(1)
    expect(await dbAcrossClinics.session.count({ where: { member: { email } } })).toBe(0)
    expect(await signInMember(visitor, { email, password: 'a good password', next: undefined })).toMatchObject({
      session: expect.stringMatching(/^ses_/),
    })
    expect((await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { email } })).status).toBe('inactive')
  })

  test('with an address that is taken changes nothing and looks the same, also when both come at once', async () => {
    const email = `twice-${nextNumber()}@test.example`
    const both = await Promise.allSettled([
      registerClinic(visitor, details(email)),
      registerClinic(visitor, details(email)),
    ])
    expect(both.map((entry) => entry.status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await dbAcrossClinics.member.count({ where: { email } })).toBe(1)
    await expect(registerClinic(visitor, details(actor.email))).resolves.toBeUndefined()
    expect(await dbAcrossClinics.clinic.count({ where: { email: actor.email } })).toBe(0)
  })

  test('cannot decide its own role, status or approval', () => {
    for (const extra of [
      { status: 'active' },
      { role: 'super_admin' },
      { clinicId: 'cln_x' },
      { approvedAt: '2026-01-01' },
    ])
      expect(registerClinicInput.safeParse({ ...details('x@test.example'), ...extra }).success).toBe(false)
  })
})

describe('a forgotten password', () => {
  test('is asked for with the same answer whether the address is known or not, and an unknown one gets no link', async () => {
    const unknown = `nobody-${nextNumber()}@test.example`
    await expect(askForReset(visitor, 'clinic', { email: unknown })).resolves.toBeUndefined()
    await expect(askForReset(visitor, 'clinic', { email: actor.email })).resolves.toBeUndefined()
    const before = await dbAcrossClinics.passwordResetToken.count()
    await sendPasswordReset({ portal: 'clinic', email: unknown })
    expect(await dbAcrossClinics.passwordResetToken.count()).toBe(before)
  })

  test('link works once, for its own portal, and ends every open sign-in', async () => {
    const member = await makeMember(clinic)
    const session = await startSession(dbAcrossClinics, 'clinic', { memberId: member.memberId }, noOrigin)
    const seed = newSeed()
    const { hashToken } = await import('@/lib/auth/secrets')
    const token = tokenOf(seed, 'password-reset')
    await dbAcrossClinics.passwordResetToken.create({
      data: { memberId: member.memberId, seed, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 60_000) },
    })
    await expect(resetPassword(visitor, 'admin', { token, password: 'another password' })).rejects.toMatchObject({
      code: 'gone',
    })
    const presses = await Promise.allSettled(
      [1, 2].map(() => resetPassword(visitor, 'clinic', { token, password: 'another password' })),
    )
    expect(presses.filter((entry) => entry.status === 'fulfilled')).toHaveLength(1)
    expect(await findMemberSession(session)).toBeNull()
    expect(
      await signInMember(visitor, { email: member.email, password: 'another password', next: undefined }),
    ).toMatchObject({ session: expect.stringMatching(/^ses_/) })
  })

  test('link proves the address of a clinic that waits too, so that it can be approved', async () => {
    const email = `waiting-${nextNumber()}@test.example`
    const waiting = await makeClinic({ email, status: 'inactive' })
    const { memberId } = await makeMember(waiting, { email })
    await dbAcrossClinics.clinic.update({ where: { id: waiting.id }, data: { emailVerifiedAt: null } })
    const seed = newSeed()
    const { hashToken } = await import('@/lib/auth/secrets')
    const token = tokenOf(seed, 'password-reset')
    await dbAcrossClinics.passwordResetToken.create({
      data: { memberId, seed, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 60_000) },
    })
    await resetPassword(visitor, 'clinic', { token, password: 'another password' })
    const { actor: admin } = await makeAdmin()
    await approveClinic(admin, { clinicId: waiting.publicId })
    expect((await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: waiting.id } })).status).toBe('active')
  })
})

describe('a secret', () => {
  test('has the entropy that it claims: ten thousand tokens and codes, none twice, every digit about as often', () => {
    const seeds = Array.from({ length: 10_000 }, newSeed)
    expect(new Set(seeds.map((seed) => tokenOf(seed, 'sign-in'))).size).toBe(10_000)
    const digits = seeds.map(codeOf).join('')
    for (const digit of '0123456789') {
      const share = (digits.split(digit).length - 1) / digits.length
      expect(share).toBeGreaterThan(0.09)
      expect(share).toBeLessThan(0.11)
    }
  })

  test('of one purpose is none of another', () => {
    const seed = newSeed()
    expect(
      new Set([tokenOf(seed, 'sign-in'), tokenOf(seed, 'password-reset'), tokenOf(seed, 'email-verification')]).size,
    ).toBe(3)
  })

  test('an authenticator’s code fits its own half minute and the ones beside it', () => {
    const secret = newTotpSecret()
    const at = Date.UTC(2026, 10, 20, 12)
    const code = currentTotpCode(secret, at)
    expect([-60, -30, 0, 30, 60].map((seconds) => totpStepOf(secret, code, at + seconds * 1000) !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

test('the way back after signing in is one of our own pages, or none', () => {
  for (const bad of [
    'https://evil.example',
    '//evil.example',
    '/clinic/../../x',
    'javascript:alert(1)',
    '/clinic\\@evil.example',
    '/api/x',
    '/clinicx',
  ])
    expect(nextInput.parse(bad)).toBeUndefined()
  for (const good of ['/clinic', '/clinic/results?stage=sent', '/patient/results/res_0123', '/admin/clinics'])
    expect(nextInput.parse(good)).toBe(good)
})

test('every permission names at least one role; nobody at the front desk sends, nobody but owners and managers reads the activity', () => {
  for (const roles of [...Object.values(clinicPermissions), ...Object.values(adminPermissions)])
    expect(roles.length).toBeGreaterThan(0)
  expect(memberMay('front_desk', 'result.send')).toBe(false)
  expect(memberMay('technician', 'result.authorise')).toBe(false)
  expect(memberMay('reviewer', 'activity.read')).toBe(false)
})
