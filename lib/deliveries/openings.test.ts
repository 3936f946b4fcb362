import { describe, expect, test } from 'vitest'
import { createSignInLink, secretsOf } from '@/lib/accounts/sign-in-links'
import { isLinkAlive } from '@/lib/accounts/is-link-alive'
import { dbAcrossClinics } from '@/lib/db'
import { announceResult } from '@/lib/deliveries/announce-result'
import { looksAutomatic, type Opening } from '@/lib/deliveries/looks-automatic'
import { noteOpening } from '@/lib/deliveries/stamp-delivery'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

const sentAt = new Date('2026-11-21T10:00:00Z')
const byPerson: Opening = {
  at: new Date('2026-11-21T10:05:00Z'),
  method: 'GET',
  userAgent:
    'Mozilla/5.0 (Linux; Android 13; TECNO) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
  acceptLanguage: 'en-NG,en;q=0.9',
  fetchMode: 'navigate',
}

describe('whoever opens a link', () => {
  test.each<[string, Partial<Opening>]>([
    ['asks by HEAD', { method: 'HEAD' }],
    ['names itself a scanner', { userAgent: 'Mozilla/5.0 (compatible; BarracudaCentral/1.0)' }],
    ['is a messenger’s preview', { userAgent: 'WhatsApp/2.23.20.0' }],
    ['says no language, as every browser does', { acceptLanguage: null }],
    ['has no name', { userAgent: null }],
    ['fetches it from a script', { fetchMode: 'cors' }],
    ['is there within seconds of the message', { at: new Date('2026-11-21T10:00:03Z') }],
  ])('is a machine when it %s', (_, change) => {
    expect(looksAutomatic({ ...byPerson, ...change }, sentAt)).toBe(true)
  })

  test('is a person with a browser some time later, an old one too', () => {
    expect(looksAutomatic(byPerson, sentAt)).toBe(false)
    expect(looksAutomatic({ ...byPerson, fetchMode: null }, sentAt)).toBe(false)
  })
})

test('a scan and a person’s opening are told apart in the ledger, and neither changes the link', async () => {
  const actor = await makeMember(await makeClinic())
  const patient = await makePatient(actor)
  const { resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] })
  await announceResult({ resultId, round: 1 })
  const { clinicId } = actor
  const message = await dbAcrossClinics.delivery.findFirstOrThrow({
    where: { clinicId, result: { publicId: resultId } },
  })
  const row = await createSignInLink(dbAcrossClinics, {
    purpose: 'result',
    email: patient.email,
    clinicId,
    resultId: message.resultId,
    deliveryId: message.id,
  })
  const token = secretsOf(row).link.split('/').at(-1) ?? ''
  const stamps = async () => {
    const { scannedAt, openedAt } = await dbAcrossClinics.delivery.findFirstOrThrow({ where: { id: message.id } })
    return [scannedAt !== null, openedAt !== null]
  }
  await noteOpening(token, { ...byPerson, method: 'HEAD' })
  expect(await stamps()).toEqual([true, false])
  await noteOpening(token, byPerson)
  expect(await stamps()).toEqual([true, true])
  expect(await isLinkAlive(token)).toBe(true)
  await noteOpening('not-a-token', byPerson)
})
