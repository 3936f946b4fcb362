import { expect, test } from 'vitest'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { codeOf } from '@/lib/auth/secrets'
import { findDoctorSession } from '@/lib/auth/session-rows.sql'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { makeDoctorCode } from '@/lib/doctors/ask-for-code'
import { noteLicence } from '@/lib/doctors/note-licence'
import { approveDoctor, reactivateDoctor, refuseDoctor, suspendDoctor } from '@/lib/doctors/change-state'
import { confirmDoctorEnrolment, startDoctorEnrolment } from '@/lib/doctors/enrol'
import { attemptsAllowed, tryCode } from '@/lib/doctors/one-time-codes'
import { registerDoctor } from '@/lib/doctors/register-doctor'
import { resetDoctorPassword } from '@/lib/doctors/reset-password'
import { secondStepPurpose } from '@/lib/doctors/second-step'
import { signInDoctor } from '@/lib/doctors/sign-in-doctor'
import { verifyDoctor } from '@/lib/doctors/verify-doctor'
import { currentTotpCode } from '@/lib/auth/totp'
import { openSmall } from '@/lib/files/master-keys'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'

const visitor = makeVisitorActor(noOrigin)
const password = factoryPassword

const newRegistration = (email: string, chosen = password) =>
  registerDoctor(visitor, {
    fullName: 'Dr Amaka Bello',
    email,
    password: chosen,
    phone: null,
    specialisation: 'Cardiology',
    licenseNumber: 'MDCN/R/1',
    country: 'NG',
    timeZone: 'Africa/Lagos',
  })
const newEmail = () => `dr-${nextNumber()}@test.example`
const signIn = (email: string, code = '', chosen = password) =>
  signInDoctor(visitor, { email, password: chosen, code, next: undefined })

async function codeFor(email: string): Promise<string> {
  const row = await dbAcrossClinics.oneTimeCode.findFirstOrThrow({
    where: { doctor: { email }, revokedAt: null },
    orderBy: { id: 'desc' },
  })
  return codeOf(row.seed)
}

const wrongCode = (right: string) => String((Number(right) + 1) % 100_000_000).padStart(8, '0')

test('guesses of a code at the same time never exceed its budget, and the right code after that is refused', async () => {
  const { email } = await makeDoctor()
  await makeDoctorCode({ email })
  const code = await codeFor(email)
  const proof = { email, purpose: 'password_reset', code: wrongCode(code) } as const
  const guesses = await Promise.all(Array.from({ length: 40 }, () => tryCode(proof)))
  expect(guesses.every((guess) => guess === null)).toBe(true)
  const row = await dbAcrossClinics.oneTimeCode.findFirstOrThrow({ where: { doctor: { email } } })
  expect(row.attempts).toBe(attemptsAllowed)
  expect(await tryCode({ ...proof, code })).toBeNull()
})

test('a code sets one new password, ends every session, and is good for nothing else', async () => {
  const doctor = await makeDoctor()
  const { email } = doctor
  const session = await startSession(dbAcrossClinics, 'doctor', { doctorId: doctor.doctorId }, noOrigin)
  await makeDoctorCode({ email })
  const code = await codeFor(email)
  const chosen = 'another-password-1'
  await expect(verifyDoctor(visitor, { email, code, password })).rejects.toMatchObject({ code: 'unauthenticated' })
  const resets = await Promise.allSettled(
    Array.from({ length: 3 }, () => resetDoctorPassword(visitor, { email, code, password: chosen })),
  )
  expect(resets.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await findDoctorSession(session)).toBeNull()
  await expect(signIn(email)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await signIn(email, '', chosen)).toMatch(/^ses_/)
})

test('a newer code takes the place of an older one', async () => {
  const { email } = await makeDoctor()
  await makeDoctorCode({ email })
  const first = await codeFor(email)
  await makeDoctorCode({ email })
  const purpose = 'password_reset' as const
  if (first !== (await codeFor(email))) expect(await tryCode({ email, purpose, code: first })).toBeNull()
  expect(await tryCode({ email, purpose, code: await codeFor(email) })).not.toBeNull()
})

test('a registration gives no session before its address is proved and an admin has approved it', async () => {
  const email = newEmail()
  const { actor: admin } = await makeAdmin()
  await newRegistration(email)
  const { publicId: doctorId } = await dbAcrossClinics.doctor.findUniqueOrThrow({ where: { email } })
  await expect(signIn(email)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(approveDoctor(admin, { doctorId })).rejects.toMatchObject({ code: 'conflict' })
  await verifyDoctor(visitor, { email, code: await codeFor(email), password })
  await expect(signIn(email)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(approveDoctor(admin, { doctorId })).rejects.toMatchObject({
    message: expect.stringContaining('Look the licence up first'),
  })
  await noteLicence(admin, { doctorId, notes: 'In the register, good until 2028.' })
  await approveDoctor(admin, { doctorId })
  expect(await signIn(email)).toMatch(/^ses_/)
})

test('whoever registers somebody else’s address cannot have their own password proved by its owner', async () => {
  const email = newEmail()
  await newRegistration(email)
  await newRegistration(email, 'the-stranger-s-password')
  const code = await codeFor(email)
  await expect(verifyDoctor(visitor, { email, code, password })).rejects.toMatchObject({ code: 'unauthenticated' })
  await newRegistration(email)
  await verifyDoctor(visitor, { email, code: await codeFor(email), password })
  await newRegistration(email, 'too-late-a-password')
  const { actor: admin } = await makeAdmin()
  const { publicId: doctorId } = await dbAcrossClinics.doctor.findUniqueOrThrow({ where: { email } })
  await noteLicence(admin, { doctorId, notes: 'In the register.' })
  await approveDoctor(admin, { doctorId })
  expect(await signIn(email)).toMatch(/^ses_/)
})

test('a suspension ends an open session at its next request, and ends when it is taken back', async () => {
  const { actor: admin } = await makeAdmin()
  const { doctorPublicId: doctorId, email } = await makeDoctor()
  const session = await signIn(email)
  expect(await findDoctorSession(session)).not.toBeNull()
  await suspendDoctor(admin, { doctorId, reason: 'The licence has run out.' })
  expect(await findDoctorSession(session)).toBeNull()
  await expect(signIn(email)).rejects.toMatchObject({ code: 'forbidden' })
  await reactivateDoctor(admin, { doctorId })
  expect(await findDoctorSession(session)).toBeNull()
  expect(await signIn(email)).toMatch(/^ses_/)
})

test('of two decisions about one registration at the same time one holds', async () => {
  const { actor: admin } = await makeAdmin()
  const { doctorPublicId: doctorId } = await makeDoctor({ reached: 'waiting' })
  const decisions = await Promise.allSettled([
    refuseDoctor(admin, { doctorId, reason: 'Not in the register.' }),
    refuseDoctor(admin, { doctorId, reason: 'Not in the register.' }),
  ])
  expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a second step is asked for beside the password, and each of its codes is good once', async () => {
  const doctor = await makeDoctor()
  const { email, doctorId: id } = doctor
  await startDoctorEnrolment(doctor)
  const { totpSecret } = await dbAcrossClinics.doctor.findUniqueOrThrow({ where: { id }, select: { totpSecret: true } })
  const code = currentTotpCode(openSmall(totpSecret ?? new Uint8Array(), secondStepPurpose))
  const { codes } = await confirmDoctorEnrolment(doctor, { code })
  await expect(signIn(email)).rejects.toMatchObject({ code: 'invalid' })
  await expect(signIn(email, code)).rejects.toMatchObject({ code: 'unauthenticated' })
  const [recovery = ''] = codes
  expect(await signIn(email, recovery.replace('-', ''))).toMatch(/^ses_/)
  await expect(signIn(email, recovery.replace('-', ''))).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('an unknown address costs the same class of time as a known one', async () => {
  const { email } = await makeDoctor()
  const timeOf = async (address: string) => {
    const began = performance.now()
    await signIn(address, '', 'not-the-password').catch(() => undefined)
    await resetDoctorPassword(visitor, { email: address, code: '00000000', password }).catch(() => undefined)
    return performance.now() - began
  }
  // The shortest of several: a busy machine makes any one of them longer.
  const shortestOf = async (address: () => string) =>
    Math.min(await timeOf(address()), await timeOf(address()), await timeOf(address()))
  const [known, unknown] = [await shortestOf(() => email), await shortestOf(newEmail)]
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2)
})
