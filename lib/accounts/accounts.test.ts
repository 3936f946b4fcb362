import { beforeAll, describe, expect, test } from 'vitest'
import { askForLink, renewLink } from '@/lib/accounts/ask-for-link'
import { isLinkAlive } from '@/lib/accounts/is-link-alive'
import { codeAttemptsAllowed, createSignInLink, secretsOf } from '@/lib/accounts/sign-in-links'
import { spendCode, spendLink } from '@/lib/accounts/spend-link'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { dbAcrossClinics } from '@/lib/db'
import { editPatient } from '@/lib/patients/edit-patient'
import { editPatientInput } from '@/lib/patients/schema'
import { recallResult } from '@/lib/results/recall-result'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

const visitor = makeVisitorActor(noOrigin)
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

async function freshLink(email: string) {
  const row = await createSignInLink(dbAcrossClinics, { purpose: 'sign_in', email })
  const { link, code } = secretsOf(row)
  return { row, token: tokenOf(link), code, email }
}

const mailed = (value: string) => ({ kind: 'email', value }) as const
const newEmail = () => `reader-${nextNumber()}@test.example`

describe('a sign-in link', () => {
  test('opens one session, and only one when it is sent twice at once; the other is told how to go on', async () => {
    const { token } = await freshLink(newEmail())
    const tries = await Promise.allSettled([spendLink(visitor, { token }), spendLink(visitor, { token })])
    expect(tries.filter((entry) => entry.status === 'fulfilled')).toHaveLength(1)
    const [refused] = tries.filter((entry) => entry.status === 'rejected')
    expect(String(refused?.reason)).toContain('get a new one')
  })

  test('is as good after it was looked at a hundred times', async () => {
    const { token, code, email } = await freshLink(newEmail())
    for (let look = 0; look < 100; look += 1) expect(await isLinkAlive(token)).toBe(true)
    await expect(spendCode(visitor, { email: mailed(email), code })).resolves.toMatchObject({ resultPublicId: null })
  })

  test('says the same when it was used, ran out, was revoked, or never was', async () => {
    const [used, late, revoked] = await Promise.all([
      freshLink(newEmail()),
      freshLink(newEmail()),
      freshLink(newEmail()),
    ])
    await spendLink(visitor, { token: used.token })
    await dbAcrossClinics.signInLink.update({
      where: { id: late.row.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    await dbAcrossClinics.signInLink.update({ where: { id: revoked.row.id }, data: { revokedAt: new Date() } })
    const tokens = [used.token, late.token, revoked.token, 'A'.repeat(43)]
    const answers = await Promise.all(
      tokens.map((token) => spendLink(visitor, { token }).catch((error: Error) => error.message)),
    )
    expect(new Set(answers).size).toBe(1)
    expect(await Promise.all(tokens.map(isLinkAlive))).toEqual([false, false, false, false])
  })

  test('and its code are stored as hashes only, and are not each other', async () => {
    const { row, token, code } = await freshLink(newEmail())
    const stored = JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
    const bytes = [row.tokenHash, row.codeHash, row.seed].map((value) => Buffer.from(value))
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(code)
    for (const value of bytes) {
      expect(value.toString('base64url')).not.toBe(token)
      expect(value.includes(Buffer.from(code))).toBe(false)
    }
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(code).toMatch(/^\d{8}$/)
  })

  test('that is dead is renewed by one tap, to the same address; a token that never was gets the same answer', async () => {
    const { token } = await freshLink(newEmail())
    await spendLink(visitor, { token })
    await expect(renewLink(visitor, { token }, 'fr')).resolves.toBeUndefined()
    await expect(renewLink(visitor, { token: 'B'.repeat(43) }, 'fr')).resolves.toBeUndefined()
  })
})

describe('a code', () => {
  test('can be tried a few times in its whole life, also by many at once, and the right one after that is refused', async () => {
    const { code, email } = await freshLink(newEmail())
    const wrong = code === '00000000' ? '00000001' : '00000000'
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => spendCode(visitor, { email: mailed(email), code: wrong })),
    )
    expect(tries.every((entry) => entry.status === 'rejected')).toBe(true)
    await expect(spendCode(visitor, { email: mailed(email), code })).rejects.toMatchObject({ code: 'unauthenticated' })
    const row = await dbAcrossClinics.signInLink.findFirstOrThrow({ where: { contactValue: email } })
    expect(row.codeAttempts).toBe(codeAttemptsAllowed)
  })

  test('that was guessed at does not spoil the link of the same message: nobody is locked out', async () => {
    const { token, email } = await freshLink(newEmail())
    await Promise.allSettled(
      Array.from({ length: 10 }, () => spendCode(visitor, { email: mailed(email), code: '12345678' })),
    )
    await expect(spendLink(visitor, { token })).resolves.toBeTruthy()
  })

  test('of one address does not open another', async () => {
    const [mine, theirs] = await Promise.all([freshLink(newEmail()), freshLink(newEmail())])
    await expect(spendCode(visitor, { email: mailed(theirs.email), code: mine.code })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  test('is spent with the link, and the link with it', async () => {
    const { token, code, email } = await freshLink(newEmail())
    await spendCode(visitor, { email: mailed(email), code })
    await expect(spendLink(visitor, { token })).rejects.toMatchObject({ code: 'gone' })
    await expect(spendCode(visitor, { email: mailed(email), code })).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('asking for a link', () => {
  test('does the same work for known and unknown addresses: one job, nothing else', async () => {
    const email = newEmail()
    const before = await dbAcrossClinics.signInLink.count({ where: { contactValue: email } })
    await askForLink(visitor, { email: mailed(email) }, 'en')
    expect(await dbAcrossClinics.signInLink.count({ where: { contactValue: email } })).toBe(before)
  })

  test('is limited for each person', async () => {
    const email = newEmail()
    for (let time = 0; time < 5; time += 1) await askForLink(visitor, { email: mailed(email) }, 'en')
    await expect(askForLink(visitor, { email: mailed(email) }, 'en')).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

describe('what an account sees', () => {
  let clinic: Awaited<ReturnType<typeof makeClinic>>
  let actor: Awaited<ReturnType<typeof makeMember>>
  let patient: MadePatient

  beforeAll(async () => {
    clinic = await makeClinic()
    actor = await makeMember(clinic)
    patient = await makePatient(actor)
  })

  const signIn = async (email: string) => {
    const { token } = await freshLink(email)
    const { sessionPublicId } = await spendLink(visitor, { token })
    return sessionPublicId
  }

  test('is what stands behind its contact now: a mended address ends the old mailbox’s sight at the next request', async () => {
    const session = await signIn(patient.email)
    expect((await findAccountSession(session))?.patients).toHaveLength(1)
    await editPatient(actor, editPatientInput.parse({ ...patient, email: newEmail() }))
    expect((await findAccountSession(session))?.patients).toEqual([])
  })

  test('a link of a result opens that result, and nothing once the result was withdrawn', async () => {
    const other = await makePatient(actor)
    const { resultId } = await makeResult(actor, { patient: other })
    const result = await dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
    const facts = {
      purpose: 'result',
      email: other.email,
      clinicId: clinic.id,
      resultId: result.id,
      deliveryId: null,
    } as const
    const [first, second] = [
      await createSignInLink(dbAcrossClinics, facts),
      await createSignInLink(dbAcrossClinics, facts),
    ]
    const spent = await spendLink(visitor, { token: tokenOf(secretsOf(first).link) })
    expect(spent.resultPublicId).toBe(resultId)
    await recallResult(actor, { resultId, reason: 'A mix-up in the laboratory.' })
    await expect(spendLink(visitor, { token: tokenOf(secretsOf(second).link) })).rejects.toMatchObject({ code: 'gone' })
  })

  test('two proofs of one address at once make one account', async () => {
    const email = newEmail()
    const [one, two] = await Promise.all([freshLink(email), freshLink(email)])
    await Promise.all([spendLink(visitor, { token: one.token }), spendLink(visitor, { token: two.token })])
    expect(await dbAcrossClinics.patientAccountContact.count({ where: { value: email } })).toBe(1)
  })
})
