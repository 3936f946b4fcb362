import { beforeAll, describe, expect, test } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { readWhole } from '@/lib/files/read-whole'
import type { Bundle } from '@/lib/fhir/types'
import { archivePatient } from '@/lib/patients/archive-patient'
import { recallResult } from '@/lib/results/recall-result'
import { addUses, changePasscode, extendShare, pauseShare, resumeShare, revokeShare } from '@/lib/shares/change-share'
import { getShare } from '@/lib/shares/get-share'
import { listShares } from '@/lib/shares/list-shares'
import { manifestOf } from '@/lib/shares/manifest-of'
import { openShare } from '@/lib/shares/open-share'
import { openShareFile } from '@/lib/shares/open-share-file'
import { previewShare } from '@/lib/shares/preview-share'
import { openFile } from '@/lib/shlinks/jwe'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { makeShare } from '@/prisma/factories/make-share'
import { lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'

const visitor = makeVisitorActor({ ...noOrigin, address: '192.0.2.7', userAgent: 'A viewer' })
let clinic: ClinicActor
let patient: MadePatient
let actor: PatientActor
let resultId: string

beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
  patient = await makePatient(clinic)
  resultId = (await makeValues(clinic, { patient, lines: [normalSodium, lowIron] })).resultId
  actor = (await makePatientSession(patient.email)).actor
})

const make = (facts: Record<string, unknown> = {}) => makeShare(actor, { resultIds: [resultId], ...facts })
const open = ({ token }: { token: string }, more: { passcode?: string; mode?: 'manifest' | 'direct' } = {}) =>
  openShare(visitor, { token, mode: 'manifest', recipient: 'Dr Ada', ...more })
const manifestOpened = async (share: { token: string }, more = {}) => {
  const opened = await open(share, more)
  if (opened.outcome !== 'manifest') throw new Error(`The share is ${opened.outcome}.`)
  return opened
}
async function contentOf(share: { token: string; key: string }): Promise<Bundle> {
  const { ticket } = await manifestOpened(share)
  const file = await openShareFile(visitor, { ticket, position: 1, which: 'file' })
  const { plain, contentType } = await openFile((await readWhole(file, 30_000_000)).toString('ascii'), share)
  expect(contentType).toBe('application/fhir+json')
  return JSON.parse(new TextDecoder().decode(plain)) as Bundle
}
const row = (shareId: string) => dbAcrossClinics.share.findUniqueOrThrow({ where: { publicId: shareId } })

describe('a share', () => {
  test('shows whoever has its link one person, the values with their flags, and nothing else', async () => {
    const { entry } = await contentOf(await make())
    expect(entry.map(({ resource }) => resource.resourceType)).toEqual([
      'Patient',
      'DiagnosticReport',
      'Observation',
      'Observation',
    ])
    expect(entry[0]?.resource).toMatchObject({ name: [{ text: patient.fullName }] })
    expect(entry[3]?.resource).toMatchObject({ interpretation: [{ coding: [{ code: 'L' }] }] })
  })

  test('carries documents inside, and several things as several files', async () => {
    const other = await makeResult(clinic, { patient, kinds: ['pdf', 'image'] })
    const share = await make({ resultIds: [resultId, other.resultId] })
    const opened = await manifestOpened(share)
    expect(opened.items).toHaveLength(2)
    const files = await Promise.all(
      [1, 2].map(async (position) => {
        const file = await openShareFile(visitor, { ticket: opened.ticket, position, which: 'file' })
        return JSON.parse(
          new TextDecoder().decode((await openFile((await readWhole(file, 30_000_000)).toString(), share)).plain),
        ) as Bundle
      }),
    )
    const documents = files
      .flatMap(({ entry }) => entry)
      .filter(({ resource }) => resource.resourceType === 'DocumentReference')
    expect(documents).toHaveLength(1)
    expect(documents[0]?.resource).toMatchObject({
      content: [{ attachment: { contentType: 'application/pdf' } }, { attachment: { contentType: 'image/jpeg' } }],
    })
  })

  test('in one direct file needs no manifest, and asks for no passcode', async () => {
    const share = await make({ mode: 'direct' })
    expect(share.payload).toMatchObject({ direct: true, longTerm: false, passcode: false })
    expect(await open(share)).toEqual({ outcome: 'dead' })
    const opened = await open(share, { mode: 'direct' })
    expect(opened).toMatchObject({ outcome: 'direct', superseded: false })
    await expect(make({ mode: 'direct', passcode: 'abcd' })).rejects.toThrow()
  })

  test('says in its link what it is: long-term where it follows corrections, and asking where it has a passcode', async () => {
    expect((await make({ passcode: 'abcd' })).payload).toMatchObject({ longTerm: true, passcode: true })
    expect((await make({ versions: 'only' })).payload).toMatchObject({ longTerm: false, passcode: false })
    expect((await make()).payload.url.length).toBeLessThanOrEqual(128)
  })

  test('takes nothing that is another’s, another person’s, or withdrawn: one such id refuses all', async () => {
    const stranger = await makePatient(clinic, { fullName: 'Chidi Obi' })
    const theirs = await makeValues(clinic, { patient: stranger, lines: [normalSodium] })
    const child = await makePatient(clinic, { fullName: 'Bola Obi', email: patient.email, dateOfBirth: '2020-01-01' })
    const childs = await makeValues(clinic, { patient: child, lines: [normalSodium] })
    const withdrawn = await makeResult(clinic, { patient, reached: 'withdrawn' })
    const family = (await makePatientSession(patient.email)).actor
    for (const bad of [theirs.resultId, childs.resultId, withdrawn.resultId])
      await expect(makeShare(family, { resultIds: [resultId, bad] })).rejects.toMatchObject({ code: 'not_found' })
    const other = (await makePatientSession(stranger.email)).actor
    const share = await make()
    await expect(getShare(other, share)).rejects.toMatchObject({ code: 'not_found' })
    await expect(revokeShare(other, share)).rejects.toMatchObject({ code: 'not_found' })
    await expect(previewShare(other, share)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listShares(other, {})).rows).toEqual([])
  })

  test('ABUSE 20: what is stored opens with the link only: neither key nor token nor content lies in the database or a file', async () => {
    const share = await make({ passcode: 'once upon' })
    const stored = JSON.stringify(
      [
        await dbAcrossClinics.share.findMany(),
        await dbAcrossClinics.shareItem.findMany(),
        await dbAcrossClinics.shareOpening.findMany(),
        await dbAcrossClinics.job.findMany(),
        await dbAcrossClinics.activityLog.findMany({ orderBy: { id: 'desc' }, take: 500 }),
      ],
      (_, value: unknown) =>
        value instanceof Uint8Array
          ? Buffer.from(value).toString('base64url')
          : typeof value === 'bigint'
            ? String(value)
            : value,
    )
    for (const secret of [share.key, share.token, 'once upon', Buffer.from(share.key, 'base64url').toString('hex')])
      expect(stored).not.toContain(secret)
    const { file } = await dbAcrossClinics.shareItem.findFirstOrThrow({
      where: { share: { publicId: share.shareId } },
      include: { file: true },
    })
    if (!file) throw new Error('The item has its file.')
    // With all of our own keys what lies in storage is still the sealed file.
    const jwe = (await readWhole(file, 30_000_000)).toString('latin1')
    expect(jwe.split('.')).toHaveLength(5)
    expect(jwe).not.toContain('Sodium')
    await expect(openFile(jwe, { key: Buffer.alloc(32).toString('base64url') })).rejects.toThrow()
  })
})

describe('ABUSE 16: counting', () => {
  test('200 openings at once of a share with 5 uses: exactly 5', async () => {
    const share = await make({ uses: 5 })
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => open(share)))
    expect(outcomes.filter(({ outcome }) => outcome === 'manifest')).toHaveLength(5)
    expect(outcomes.filter(({ outcome }) => outcome === 'dead')).toHaveLength(195)
    expect((await row(share.shareId)).usesTaken).toBe(5)
    const { openings } = await getShare(actor, share)
    expect(openings.filter(({ kind }) => kind === 'manifest')).toHaveLength(5)
  }, 60_000)

  test('passcode guesses at once are never more than the budget, and then the right one is no use', async () => {
    const share = await make({ passcode: 'right one', uses: 100 })
    const guesses = await Promise.all(Array.from({ length: 20 }, () => open(share, { passcode: 'wrong' })))
    expect(guesses.filter(({ outcome }) => outcome === 'passcode')).toHaveLength(5)
    expect(await open(share, { passcode: 'right one' })).toEqual({ outcome: 'dead' })
    expect(await row(share.shareId)).toMatchObject({ passcodeTriesLeft: 0, usesTaken: 0 })
    await changePasscode(actor, { shareId: share.shareId, passcode: 'another' })
    expect(await open(share, { passcode: 'another' })).toMatchObject({ outcome: 'manifest' })
  }, 60_000)

  test('a right passcode costs no try, a missing one neither, a wrong one says how many are left', async () => {
    const share = await make({ passcode: 'right one' })
    expect(await open(share)).toEqual({ outcome: 'passcode', remainingAttempts: 5 })
    expect(await open(share, { passcode: 'wrong' })).toEqual({ outcome: 'passcode', remainingAttempts: 4 })
    expect(await open(share, { passcode: 'right one' })).toMatchObject({ outcome: 'manifest' })
    expect(await row(share.shareId)).toMatchObject({ passcodeTriesLeft: 4, usesTaken: 1 })
  })

  test('the last try may be the right one', async () => {
    const share = await make({ passcode: 'right one' })
    for (const guess of ['a', 'b', 'c', 'd']) await open(share, { passcode: guess })
    expect(await open(share, { passcode: 'right one' })).toMatchObject({ outcome: 'manifest' })
  })

  test('its owner’s preview, a refusal and a file that is fetched again take no use', async () => {
    const share = await make()
    await previewShare(actor, share)
    const { ticket } = await manifestOpened(share)
    await openShareFile(visitor, { ticket, position: 1, which: 'file' })
    await openShareFile(visitor, { ticket, position: 1, which: 'file' })
    expect((await row(share.shareId)).usesTaken).toBe(1)
  })
})

describe('a share that is over', () => {
  test('looks the same whatever ended it', async () => {
    const shares = {
      revoked: await make(),
      paused: await make(),
      expired: await make(),
      spent: await make({ uses: 1 }),
      locked: await make({ passcode: 'abcd' }),
    }
    await revokeShare(actor, shares.revoked)
    await pauseShare(actor, shares.paused)
    await dbAcrossClinics.share.update({
      where: { publicId: shares.expired.shareId },
      data: { expiresAt: new Date(0) },
    })
    await open(shares.spent)
    await dbAcrossClinics.share.update({ where: { publicId: shares.locked.shareId }, data: { passcodeTriesLeft: 0 } })
    const outcomes = await Promise.all([
      ...Object.values(shares).map((share) => open(share)),
      open({ token: 'A'.repeat(43) }),
      open({ token: 'nonsense' }),
    ])
    expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'dead' })))
    const states = await Promise.all(Object.values(shares).map(async (share) => (await getShare(actor, share)).state))
    expect(states).toEqual(['revoked', 'paused', 'expired', 'used_up', 'locked'])
  })

  test('goes on where its owner says so: resumed, extended, opened more often', async () => {
    const share = await make({ uses: 1 })
    await open(share)
    await addUses(actor, { shareId: share.shareId, uses: 5 })
    await pauseShare(actor, share)
    await resumeShare(actor, share)
    await dbAcrossClinics.share.update({ where: { publicId: share.shareId }, data: { expiresAt: new Date(0) } })
    expect(await open(share)).toEqual({ outcome: 'dead' })
    await extendShare(actor, { shareId: share.shareId, days: 7 })
    expect(await open(share)).toMatchObject({ outcome: 'manifest' })
    await revokeShare(actor, share)
    await expect(pauseShare(actor, share)).rejects.toMatchObject({ code: 'conflict' })
    await expect(extendShare(actor, { shareId: share.shareId, days: 7 })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('ends during a view: the next fetch fails', async () => {
    const share = await make()
    const { ticket } = await manifestOpened(share)
    await openShareFile(visitor, { ticket, position: 1, which: 'file' })
    await revokeShare(actor, share)
    await expect(openShareFile(visitor, { ticket, position: 1, which: 'file' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a ticket opens its own share’s files, for a while', async () => {
    const share = await make()
    const { ticket } = await manifestOpened(share)
    const ask = { ticket, position: 1, which: 'file' as const }
    for (const bad of [
      { ...ask, position: 2 },
      { ...ask, which: 'update' as const },
      { ...ask, ticket: 'x' },
    ])
      await expect(openShareFile(visitor, bad)).rejects.toMatchObject({ code: 'not_found' })
    await dbAcrossClinics.shareOpening.updateMany({
      where: { share: { publicId: share.shareId } },
      data: { openedAt: new Date(Date.now() - 3_600_000) },
    })
    await expect(openShareFile(visitor, ask)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('may be tried without end, and fills nobody’s list', async () => {
    const share = await make()
    await revokeShare(actor, share)
    for (let tried = 0; tried < 40; tried += 1) await open(share)
    expect((await getShare(actor, share)).openings).toHaveLength(30)
  })

  test('is told to its owner with who came, from where and when', async () => {
    const share = await make({ uses: 1 })
    await open(share)
    await open(share)
    const { openings } = await getShare(actor, share)
    expect(openings).toMatchObject([
      { kind: 'inactive', recipient: 'Dr Ada', address: '192.0.2.7', userAgent: 'A viewer' },
      { kind: 'manifest', recipient: 'Dr Ada' },
    ])
  })
})

describe('ABUSE 26: what happens to a result', () => {
  test('a recall stops it at once in every share, and the viewers are told', async () => {
    const { resultId: mistaken } = await makeValues(clinic, { patient, lines: [normalSodium] })
    const share = await make({ resultIds: [resultId, mistaken] })
    const direct = await make({ resultIds: [mistaken], mode: 'direct' })
    const before = await manifestOpened(share)
    await recallResult(clinic, { resultId: mistaken, reason: 'The specimen was mixed up with another.' })
    await expect(openShareFile(visitor, { ticket: before.ticket, position: 1, which: 'file' })).rejects.toMatchObject({
      code: 'not_found',
    })
    const { files } = await manifestOf(await manifestOpened(share), { embeddedLengthMax: 1_000_000 })
    expect(files).toHaveLength(2)
    const stopped = files.find(({ notice }) => notice === 'recalled')
    expect(stopped).toMatchObject({ status: 'no-longer-valid' })
    expect(stopped?.embedded).toBeUndefined()
    expect(files.find(({ notice }) => notice === undefined)).toMatchObject({ status: 'can-change' })
    expect(await open(direct, { mode: 'direct' })).toEqual({ outcome: 'dead' })
    const { items } = await getShare(actor, share)
    expect(items.filter(({ name }) => name === null)).toHaveLength(1)
    expect(
      (await previewShare(actor, share)).entry.filter(({ resource }) => resource.resourceType === 'DiagnosticReport'),
    ).toHaveLength(1)
  })

  test('archiving its patient pauses the shares, which their owner may let go on', async () => {
    const gone = await makePatient(clinic)
    const { resultId: theirs } = await makeValues(clinic, { patient: gone, lines: [normalSodium] })
    const owner = (await makePatientSession(gone.email)).actor
    const share = await makeShare(owner, { resultIds: [theirs] })
    await archivePatient(clinic, { patientId: gone.patientId })
    expect(await open(share)).toEqual({ outcome: 'dead' })
    expect((await getShare(owner, share)).state).toBe('paused')
    await resumeShare(owner, share)
    expect(await open(share)).toMatchObject({ outcome: 'manifest' })
  })

  test('nothing is shown any more that its owner could not open themselves, such as after a contact was taken away', async () => {
    const moved = await makePatient(clinic)
    const { resultId: theirs } = await makeValues(clinic, { patient: moved, lines: [normalSodium] })
    const owner = (await makePatientSession(moved.email)).actor
    const share = await makeShare(owner, { resultIds: [theirs] })
    const { id } = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { publicId: moved.patientId } })
    await dbAcrossClinics.patientChannel.deleteMany({ where: { patientId: id } })
    await dbAcrossClinics.patientContact.deleteMany({ where: { patientId: id } })
    expect(await manifestOpened(share)).toMatchObject({ items: [{ state: 'stopped' }] })
    await pauseShare(owner, share)
    await expect(resumeShare(owner, share)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('embedding', () => {
  test('never puts more into a manifest than the viewer takes', async () => {
    const share = await make()
    const size = Number((await manifestOpened(share)).items[0]?.file?.sizeBytes)
    const fileOf = async (embeddedLengthMax?: number) =>
      (await manifestOf(await manifestOpened(share), { embeddedLengthMax })).files[0]
    expect((await fileOf(size))?.embedded).toHaveLength(size)
    for (const less of [size - 1, 0, undefined]) {
      const given = await fileOf(less)
      expect(given?.embedded).toBeUndefined()
      expect(given?.location).toContain('/shl/f/')
    }
  })
})
