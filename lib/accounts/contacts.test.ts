import { describe, expect, test } from 'vitest'
import { askContactCode } from '@/lib/accounts/ask-contact-code'
import { listContacts } from '@/lib/accounts/list-contacts'
import { proveContact } from '@/lib/accounts/prove-contact'
import { removeContact } from '@/lib/accounts/remove-contact'
import { saveLanguage } from '@/lib/accounts/save-language'
import { codeOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makePatientSession } from '@/prisma/factories/make-patient'

const newEmail = () => `contact-${nextNumber()}@test.example`
const mail = (value: string) => ({ contact: { kind: 'email' as const, value } })

async function account() {
  const email = newEmail()
  return { email, actor: (await makePatientSession(email)).actor }
}

async function asked(actor: Awaited<ReturnType<typeof account>>['actor'], value: string) {
  const { proofId } = await askContactCode(actor, mail(value), 'en')
  const proof = await dbAcrossClinics.accountContactProof.findUniqueOrThrow({ where: { publicId: proofId } })
  return { proofId, code: codeOf(proof.seed) }
}

/** To whom a message about a change was promised. */
async function told(change: 'added' | 'removed', ...values: string[]) {
  const jobs = await dbAcrossClinics.job.findMany({ where: { name: 'tell-contact-changed' } })
  const payloads = jobs.map(({ payload }) => payload as { value: string; change: string })
  return payloads
    .filter((payload) => values.includes(payload.value) && payload.change === change)
    .map(({ value }) => value)
}

const refused = { code: 'unauthenticated' }
const wrongCode = (code: string) => (code.startsWith('0') ? '11111111' : '00000000')

describe('another address of an account', () => {
  test('is added by the code that was sent there, and the old one is told', async () => {
    const { email, actor } = await account()
    const added = newEmail()
    const { proofId, code } = await asked(actor, added)
    expect((await listContacts(actor)).contacts).toHaveLength(1)
    await proveContact(actor, { proofId, code })
    expect((await listContacts(actor)).contacts.map(({ value }) => value)).toEqual([email, added])
    expect(await told('added', email, added)).toEqual([email])
  })

  test('is not added by a code that was guessed: five tries in all, also at once, and then the right one is too late', async () => {
    const { actor } = await account()
    const { proofId, code } = await asked(actor, newEmail())
    const guess = () => proveContact(actor, { proofId, code: wrongCode(code) })
    const guesses = await Promise.allSettled(Array.from({ length: 12 }, guess))
    expect(guesses.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(proveContact(actor, { proofId, code })).rejects.toMatchObject(refused)
    expect((await listContacts(actor)).contacts).toHaveLength(1)
  })

  test('is not added by another account’s code, nor by one that was used or has run out', async () => {
    const [{ actor }, { actor: stranger }] = [await account(), await account()]
    const { proofId, code } = await asked(actor, newEmail())
    await expect(proveContact(stranger, { proofId, code })).rejects.toMatchObject(refused)
    await proveContact(actor, { proofId, code })
    await expect(proveContact(actor, { proofId, code })).rejects.toMatchObject(refused)
    const late = await asked(actor, newEmail())
    const where = { publicId: late.proofId }
    await dbAcrossClinics.accountContactProof.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(proveContact(actor, late)).rejects.toMatchObject(refused)
  })

  test('is not taken from somebody who signs in with it', async () => {
    const [{ actor }, other] = [await account(), await account()]
    const proof = await asked(actor, other.email)
    await expect(proveContact(actor, proof)).rejects.toMatchObject({ code: 'conflict' })
    expect((await listContacts(other.actor)).contacts).toHaveLength(1)
  })

  test('is asked for only so often', async () => {
    const { actor } = await account()
    const tries = await Promise.allSettled(
      Array.from({ length: 14 }, () => askContactCode(actor, mail(newEmail()), 'en')),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  })
})

test('messages about an account come in the language that its reader chose', async () => {
  const { actor, email } = await account()
  await saveLanguage(actor, 'fr')
  expect((await makePatientSession(email)).actor.language).toBe('fr')
})

describe('an address is taken off', () => {
  test('and both it and the others are told; the last one stays, also when both go at once', async () => {
    const { email, actor } = await account()
    const second = newEmail()
    await proveContact(actor, await asked(actor, second))
    const both = await Promise.allSettled([removeContact(actor, mail(email)), removeContact(actor, mail(second))])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { contacts } = await listContacts(actor)
    expect(contacts).toHaveLength(1)
    expect((await told('removed', email, second)).toSorted()).toEqual([email, second].toSorted())
    await expect(removeContact(actor, mail(contacts[0]?.value ?? ''))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('only by whom it belongs to', async () => {
    const [{ actor }, other] = [await account(), await account()]
    await proveContact(actor, await asked(actor, newEmail()))
    await expect(removeContact(actor, mail(other.email))).rejects.toMatchObject({ code: 'not_found' })
  })
})
